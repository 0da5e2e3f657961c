# CONTOH (rekaan): the end of a month in one command, for PowerShell.
#
#   powershell -ExecutionPolicy Bypass -File month-end.ps1 -Drive E:\ -Month 2026-10
#
# Run it beside the ledger, or name the ledger in KUBEBOOK_LEDGER. It checks the book, prints the
# monthly report and the notice, exports the cash book and all entries, copies the book with its
# proofs to the flash drive and proves the copy, and puts the month's papers in a folder beside it.
# It stops at the first step that fails, with its exit code.
param(
    [Parameter(Mandatory = $true)][string]$Drive,
    [Parameter(Mandatory = $true)][string]$Month
)
$ErrorActionPreference = 'Stop'

$ledger = $env:KUBEBOOK_LEDGER
if (-not $ledger) {
    $found = @(Get-ChildItem -File -Filter *.kubebook)
    if ($found.Count -ne 1) {
        Write-Output 'GAGAL: sebut buku kas dengan KUBEBOOK_LEDGER. Tidak dilanjutkan.'
        exit 3
    }
    $ledger = $found[0].FullName
}
$here = Split-Path -Parent (Resolve-Path $ledger)

function Step([string]$What, [string[]]$Words) {
    & kubebook --ledger $ledger @Words
    if ($LASTEXITCODE -ne 0) {
        $code = $LASTEXITCODE
        Write-Output "GAGAL: $What (kode $code). Tidak dilanjutkan."
        exit $code
    }
}

$report = Join-Path $here "laporan-bulanan-$Month.pdf"
$notice = Join-Path $here "pengumuman-$Month.pdf"
$book = Join-Path $here "buku-kas-$Month.csv"
$entries = Join-Path $here "transaksi-$Month.csv"
Step 'memeriksa buku' @('check')
Step 'mencetak laporan' @('report', 'monthly', '--period', $Month, '-o', $report)
Step 'mencetak pengumuman' @('report', 'notice', '--period', $Month, '-o', $notice)
Step 'menulis buku kas' @('export', 'cash-book', '--period', $Month, '-o', $book)
Step 'menulis semua transaksi' @('export', 'ledger', '-o', $entries)

Step 'menyalin buku ke flash disk' @('backup', $Drive)

$papers = Join-Path $Drive "kubebook-$Month"
New-Item -ItemType Directory -Force -Path $papers | Out-Null
foreach ($file in @($report, $notice, $book, $entries)) {
    $there = Join-Path $papers (Split-Path -Leaf $file)
    Copy-Item -Force $file $there
    if ((Get-FileHash $file).Hash -ne (Get-FileHash $there).Hash) {
        Write-Output "GAGAL: salinan $there tidak sama. Tidak dilanjutkan."
        exit 1
    }
}
Write-Output "Selesai: buku ada di $Drive, kertas $Month di $papers. Keluarkan flash disk (eject) sebelum dicabut."
