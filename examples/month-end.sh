#!/usr/bin/env bash
# CONTOH (rekaan): the end of a month in one command, for bash.
#
#   bash month-end.sh FLASH_DRIVE_FOLDER MONTH      (for example /media/usb 2026-10)
#
# Run it beside the ledger, or name the ledger in KUBEBOOK_LEDGER. It checks the book, prints the
# monthly report and the notice, exports the cash book and all entries, copies everything to the
# flash drive and compares the copy. It stops at the first step that fails, with its exit code.
set -euo pipefail

drive=${1:?Sebut folder flash disk, misalnya: bash month-end.sh /media/usb 2026-10}
month=${2:?Sebut bulannya, misalnya: bash month-end.sh /media/usb 2026-10}
ledger=${KUBEBOOK_LEDGER:-$(ls ./*.kubebook)}
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

copy=$drive/kubebook-$month
step "membuat folder di flash disk" mkdir -p "$copy"
for file in "$ledger" "$here"/{laporan-bulanan,pengumuman}-"$month".pdf \
  "$here"/{buku-kas,transaksi}-"$month".csv; do
  step "menyalin $file" cp "$file" "$copy/"
  step "membandingkan salinan $file" cmp "$file" "$copy/$(basename "$file")"
done
step "membaca salinan" kubebook --ledger "$copy/$(basename "$ledger")" check >/dev/null
sync
echo "Selesai: $month ada di $copy. Flash disk boleh dicabut setelah dikeluarkan (eject)."
