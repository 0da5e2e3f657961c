#!/usr/bin/env bash
# CONTOH (rekaan): the end of a month in one command, for bash.
#
#   bash month-end.sh FLASH_DRIVE_FOLDER MONTH      (for example /media/usb 2026-10)
#
# Run it beside the ledger, or name the ledger in KUBEBOOK_LEDGER. It checks the book, prints the
# monthly report and the notice, exports the cash book and all entries, copies the book with its
# proofs to the flash drive and proves the copy, and puts the month's papers in a folder beside it.
# It stops at the first step that fails, with its exit code.
set -euo pipefail

drive=${1:?Sebut folder flash disk, misalnya: bash month-end.sh /media/usb 2026-10}
month=${2:?Sebut bulannya, misalnya: bash month-end.sh /media/usb 2026-10}
shopt -s nullglob
found=(./*.kubebook)
ledger=${KUBEBOOK_LEDGER:-${found[0]:-}}
if [[ -z $ledger ]] || [[ -z ${KUBEBOOK_LEDGER:-} && ${#found[@]} -gt 1 ]]; then
  echo "GAGAL: sebut buku kas dengan KUBEBOOK_LEDGER. Tidak dilanjutkan." >&2
  exit 3
fi
here=$(dirname "$ledger")

step() { # what is done, then the command; a failure is named with its exit code
  local what=$1 code=0
  shift
  "$@" || code=$?
  if ((code)); then
    echo "GAGAL: $what (kode $code). Tidak dilanjutkan." >&2
    exit "$code"
  fi
}

step "memeriksa buku" kubebook --ledger "$ledger" check
step "mencetak laporan" kubebook --ledger "$ledger" report monthly --period "$month" \
  -o "$here/laporan-bulanan-$month.pdf"
step "mencetak pengumuman" kubebook --ledger "$ledger" report notice --period "$month" \
  -o "$here/pengumuman-$month.pdf"
step "menulis buku kas" kubebook --ledger "$ledger" export cash-book --period "$month" \
  -o "$here/buku-kas-$month.csv"
step "menulis semua transaksi" kubebook --ledger "$ledger" export ledger \
  -o "$here/transaksi-$month.csv"

step "menyalin buku ke flash disk" kubebook --ledger "$ledger" backup "$drive"

papers=$drive/kubebook-$month
step "membuat folder di flash disk" mkdir -p "$papers"
for file in {laporan-bulanan,pengumuman}-"$month".pdf {buku-kas,transaksi}-"$month".csv; do
  step "menyalin $file" cp "$here/$file" "$papers/$file"
  step "membandingkan salinan $file" cmp "$here/$file" "$papers/$file"
done
sync
echo "Selesai: buku ada di $drive, kertas $month di $papers. Keluarkan flash disk (eject) sebelum dicabut."
