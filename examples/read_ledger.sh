#!/usr/bin/env bash
# CONTOH (rekaan): reads a ledger with jq, without kubebook.
#
#   bash examples/read_ledger.sh kube-contoh.kubebook
#
# A ledger is JSON Lines: line 1 names the format, every further line is one command with the
# documents it put. The last document of an id counts. Prints who owes the group, and what was
# sold month by month; read_ledger.py prints the same through TinyDB.
set -euo pipefail

jq --null-input --raw-output '
  def left(n): . + " " * (n - length);
  def right(n): tostring | " " * (n - length) + .;

  reduce (inputs | .put // empty | to_entries[]) as $table ({};
    .[$table.key] += $table.value)
  | .accounts as $accounts
  | ($accounts | to_entries | map(select(.value.name == "piutang-usaha"))[0].key) as $debts
  | [.entries[] | select(.voided | not)]
  | "Piutang usaha (Rp)",
    (map(
      select(.target == $debts or .source == $debts)
      | {party, amount: (if .target == $debts then .amount else -.amount end)})
     | group_by(.party)[]
     | {party: .[0].party, amount: (map(.amount) | add)}
     | select(.amount != 0)
     | "  \(.party | left(20))\(.amount | right(12))"),
    "Penjualan (Rp)",
    (map(select(.source | startswith("41")))
     | group_by(.date[:7])[]
     | "  \(.[0].date[:7] | left(20))\(map(.amount) | add | right(12))")
' "${1:?bash read_ledger.sh BUKU.kubebook}"
