#!/usr/bin/env bash
# CONTOH (rekaan): three months of an invented group, command by command.
#
#   bash examples/practice.sh FOLDER
#
# Makes the ledger that `kubebook demo` makes, and its monthly report, in FOLDER. Written from
# kubebook/cli/practice.txt by `python -m tests.examples.written`; a test compares the two.
set -euo pipefail

mkdir -p "${1:?Sebut folder baru, misalnya: bash examples/practice.sh latihan}"
cd "$1"
kubebook demo --slips  # draws the invented slips that are attached below, in nota/

export KUBEBOOK_TODAY=2026-08-01
kubebook init --name "Ayam Berkah" --village "Habaring Hurung" --ketua "Marlina Unting" --sekretaris "Yanto Saputra" --bendahara "Siti Rahmah"
kubebook group set --sample --business "Ayam petelur" --address "Jalan Anggrek Nomor 7, RT 002/RW 001" --district "Bukit Batu" --regency "Kota Palangka Raya" --place "Palangka Raya" --office "Dinas Sosial Kota Palangka Raya"
kubebook group set --village-head "Sutarno Liwan, S.Sos." --letter-code AB
kubebook member set A01 --nik 6271025207809901 --kk 6271020108169901 --sex P --birth-date 1980-07-12 --occupation "Pedagang sayur" --verified
kubebook member set A02 --nik 6271022303859902 --kk 6271020108169902 --sex L --birth-date 1985-03-23 --occupation "Buruh harian" --verified
kubebook member set A03 --nik 6271025511889903 --kk 6271020108169903 --sex P --birth-date 1988-11-15 --occupation "Penjahit" --verified
kubebook member add "Bambang Riadi" --nik 6271020902769904 --kk 6271020108169904 --sex L --birth-date 1976-02-09 --occupation "Nelayan" --verified
kubebook member add "Nurhayati Ahim" --nik 6271026806829905 --kk 6271020108169905 --sex P --birth-date 1982-06-28 --occupation "Ibu rumah tangga" --verified
kubebook member add "Rusmini" --nik 6271024404799906 --kk 6271020108169906 --sex P --birth-date 1979-04-04 --occupation "Penjual kue" --verified
kubebook member add "Hendra Tuwan" --kk 6271020108169907 --sex L --birth-date 1990-09-30 --occupation "Buruh harian"
kubebook member add "Suparti" --nik 6271025701749908 --kk 6271020108169908 --sex P --birth-date 1974-01-17 --occupation "Ibu rumah tangga" --verified
kubebook member add "Agus Dehen" --nik 6271020612839909 --kk 6271020108169909 --sex L --birth-date 1983-12-06 --occupation "Pencari rotan" --verified
kubebook member add "Lina Kusumawati" --kk 6271020108169910 --sex P --birth-date 1992-05-21 --occupation "Ibu rumah tangga"
kubebook account add telur --like penjualan --label "Penjualan telur"
kubebook account add pupuk --like penjualan --label "Penjualan pupuk kandang"
kubebook grant add bansos-2026 --amount 20jt --budget apbd-kabupaten --label "Bantuan sosial KUBE Tahun 2026" --giver "Dinas Sosial Kota Palangka Raya" --decree "460/112/DINSOS/2026" --decree-date 2026-07-15 --year 2026 --report-due 2027-01-10 --stays --companion "Ratna Salundik" --companion-since 2026-07-01
kubebook visit add --date 2026-07-18 --time 10.00 --purpose "Pembentukan kelompok dan penyusunan RAB" --result "Susunan pengurus dan rencana usaha dibahas" --follow-up "Rapat pembentukan 1 Agustus"
kubebook group set --market "Warung, pasar mingguan dan katering di Kecamatan Bukit Batu" --schedule "Kandang Agustus, 40 ayam akhir Agustus, 60 ayam Oktober, panen telur setiap hari" --tasks "Memberi pakan dan memungut telur: dua anggota bergiliran setiap hari; menjual: Rusmini dan Nurhayati Ahim; membersihkan kandang: semua anggota setiap Sabtu"
kubebook plan add "Bahan dan pembuatan kandang" --volume 1 --unit paket --price 4,5jt --account peralatan --fund bansos-2026 --nature modal
kubebook plan add "Ayam petelur siap telur" --volume 100 --unit ekor --price 85rb --account ternak --fund bansos-2026 --nature modal
kubebook plan add "Pakan" --volume 12 --unit karung --price 400rb --account pakan --fund bansos-2026 --nature variabel
kubebook plan add "Obat, vitamin dan vaksin" --volume 1 --unit paket --price 600rb --account pakan --fund bansos-2026 --nature variabel
kubebook plan add "Tempat pakan dan minum" --volume 20 --unit set --price 35rb --account peralatan --fund bansos-2026 --nature modal
kubebook plan add "Instalasi air dan lampu" --volume 1 --unit paket --price 600rb --account peralatan --fund bansos-2026 --nature modal
kubebook plan add "Rak telur dan timbangan" --volume 1 --unit paket --price 300rb --account peralatan --fund bansos-2026 --nature modal
kubebook meeting add --date 2026-08-01 --time 09.00 --place "rumah Ketua" --agenda "Pengurus dan pembagian tugas; RAB bantuan sosial; simpanan pokok" --present semua --guest "Sutarno Liwan | Kelurahan Habaring Hurung | Lurah | Membuka rapat | Catat setiap rupiah" --guest "Ratna Salundik | Dinas Sosial Kota Palangka Raya | Pendamping | Menjelaskan bantuan" --decision "RAB Rp20.000.000 disetujui; simpanan pokok Rp50.000 setiap anggota" --minutes-by A02
kubebook plan approve --date 2026-08-01 --meeting 1
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A01
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A02 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A03 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A04 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A05 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A06 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A07 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A08 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A09 --voucher BKM-0001
kubebook receipt 50.000 "Simpanan pokok" --account simpanan-pokok --member A10 --voucher BKM-0001
kubebook expense 150rb "Konsumsi rapat pembentukan" --account rapat --proof nota/20260801-1.png
kubebook expense 135rb "Buku kas, stempel dan map" --account atk --party "Toko Rejeki" --proof nota/20260801-2.png

export KUBEBOOK_TODAY=2026-08-03
kubebook expense 45rb "Fotokopi dan meterai berkas rekening" --account atk --party "Toko Rejeki" --proof nota/20260803-1.png
kubebook expense 40rb "Ongkos ke bank membuka rekening" --account transportasi --proof nota/20260803-2.png
kubebook group set --bank "Bank Contoh" --bank-branch "Palangka Raya" --bank-account "0000123456"

export KUBEBOOK_TODAY=2026-08-08
kubebook receipt 100rb "Iuran IKS 10 anggota @10.000" --account dana-iks
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member A01
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member A03 --voucher BKM-0003
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member A05 --voucher BKM-0003
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member A08 --voucher BKM-0003

export KUBEBOOK_TODAY=2026-08-10
kubebook receipt 20jt "Dana bantuan KUBE" --account bantuan-sosial --into bank --party "Dinas Sosial Kota Palangka Raya"

export KUBEBOOK_TODAY=2026-08-12
kubebook transfer 1jt "Ambil uang bank untuk kas" --from bank --to kas
kubebook expense 3jt "Kayu, papan dan seng kandang" --account peralatan --out-of bank --party "Toko Bangunan Maju" --line 1 --proof nota/20260812-1.png

export KUBEBOOK_TODAY=2026-08-13
kubebook expense 300rb "Semen kandang 4 sak @75.000" --account peralatan --party "Toko Bangunan Maju" --line 1 --proof nota/20260813-1.png
kubebook expense 150rb "Pasir kandang setengah rit" --account peralatan --line 1 --proof nota/20260813-2.png
kubebook expense 85rb "Paku, engsel dan kawat" --account peralatan --party "Toko Bangunan Maju" --line 1 --proof nota/20260813-3.png
kubebook expense 50rb "Ongkos angkut bahan kandang" --account peralatan --line 1 --proof nota/20260813-4.png

export KUBEBOOK_TODAY=2026-08-14
kubebook expense 220rb "Kawat ram kandang 2 gulung @110.000" --account peralatan --party "Toko Bangunan Maju" --line 1 --proof nota/20260814-1.png

export KUBEBOOK_TODAY=2026-08-15
kubebook expense 125rb "Konsumsi kerja bakti kandang" --account rapat --proof nota/20260815-1.png

export KUBEBOOK_TODAY=2026-08-18
kubebook transfer 1,4jt "Ambil uang bank untuk kas" --from bank --to kas
kubebook expense 450rb "Upah tukang kandang 3 hari @150.000" --account peralatan --party "Riduan" --line 1 --proof nota/20260818-1.png

export KUBEBOOK_TODAY=2026-08-19
kubebook expense 150rb "Upah tukang kandang 1 hari" --account peralatan --party "Riduan" --line 1 --proof nota/20260819-1.png
kubebook expense 60rb "Kapur dan cat kandang" --account peralatan --party "Toko Bangunan Maju" --line 1 --proof nota/20260819-2.png

export KUBEBOOK_TODAY=2026-08-20
kubebook expense 110rb "Kabel, lampu dan saklar kandang" --account peralatan --party "Toko Bangunan Maju" --line 6 --proof nota/20260820-1.png
kubebook expense 40rb "Ongkos pasang lampu kandang" --account peralatan --line 6 --proof nota/20260820-2.png

export KUBEBOOK_TODAY=2026-08-21
kubebook expense 280rb "Tempat pakan dan minum 8 set @35.000" --account peralatan --party "Toko Tani Subur" --line 5 --proof nota/20260821-1.png

export KUBEBOOK_TODAY=2026-08-22
kubebook expense 3,4jt "Ayam petelur siap telur 40 ekor @85.000" --account ternak --out-of bank --party "Peternakan Sumber Telur" --line 2 --proof nota/20260822-1.png
kubebook expense 100rb "Ongkos angkut ayam, 1 rit" --account transportasi --proof nota/20260822-2.png
kubebook expense 400rb "Pakan petelur 1 karung" --account pakan --party "Toko Tani Subur" --line 3 --proof nota/20260822-3.png

export KUBEBOOK_TODAY=2026-08-24
kubebook expense 85rb "Vitamin dan vaksin ayam" --account pakan --party "Toko Tani Subur" --line 4 --proof nota/20260824-1.png

export KUBEBOOK_TODAY=2026-08-25
kubebook expense 52.500 "Token listrik kandang" --account listrik-air --proof nota/20260825-1.png

export KUBEBOOK_TODAY=2026-08-28
kubebook receipt 120rb "Penjualan telur 2 rak @60.000" --account telur --party eceran

export KUBEBOOK_TODAY=2026-08-29
kubebook expense 46rb "Sapu, sekop dan ember kandang" --account perawatan --proof nota/20260829-1.png

export KUBEBOOK_TODAY=2026-08-31
kubebook receipt 240rb "Penjualan telur 4 rak @60.000" --account telur --party "Warung Bu Ijah"
kubebook receipt 7.100 "Bunga bank Agustus" --account bunga-bank --into bank
kubebook expense 10.000 "Biaya administrasi rekening" --account administrasi-bank --out-of bank
kubebook asset add "Kandang ayam 4 x 8 m" --voucher BBK-0002 --voucher BKK-0005 --voucher BKK-0006 --voucher BKK-0007 --voucher BKK-0008 --voucher BKK-0009 --voucher BKK-0011 --voucher BKK-0012 --voucher BKK-0013
kubebook asset add "Kabel, lampu dan saklar kandang" --voucher BKK-0014 --voucher BKK-0015
kubebook asset add "Tempat pakan dan minum" --voucher BKK-0016 --quantity 8 --unit set
kubebook asset add "Ayam petelur, kandang 1" --voucher BBK-0004 --quantity 40 --unit ekor
kubebook asset add "Papan tulis" --origin swadaya --date 2026-08-01 --note "dari Ketua"

export KUBEBOOK_TODAY=2026-09-02
kubebook expense 400rb "Pakan petelur 1 karung" --account pakan --party "Toko Tani Subur" --proof nota/20260902-1.png

export KUBEBOOK_TODAY=2026-09-03
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party eceran

export KUBEBOOK_TODAY=2026-09-04
kubebook transfer 500rb "Ambil uang bank untuk kas" --from bank --to kas
kubebook expense 325rb "Tandon air 250 liter" --account peralatan --party "Toko Bangunan Maju" --line 6 --proof nota/20260904-1.png
kubebook expense 165rb "Pipa, keran dan sambungan" --account peralatan --party "Toko Bangunan Maju" --line 6 --proof nota/20260904-2.png

export KUBEBOOK_TODAY=2026-09-05
kubebook expense 120rb "Konsumsi rapat anggota 5 September" --account rapat --proof nota/20260905-1.png
kubebook meeting add --date 2026-09-05 --time 14.00 --place "rumah Ketua" --agenda "Laporan Agustus; penjualan telur" --absent A07 --decision "Telur boleh diutang paling banyak 6 rak, dibayar dalam sebulan" --minutes-by A02
kubebook receipt 100rb "Iuran IKS 10 anggota @10.000" --account dana-iks
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member A02
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member A06 --voucher BKM-0008
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member A09 --voucher BKM-0008

export KUBEBOOK_TODAY=2026-09-07
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party "Warung Bu Ijah"
kubebook expense 52.500 "Token listrik kandang" --account listrik-air --proof nota/20260907-1.png

export KUBEBOOK_TODAY=2026-09-08
kubebook expense 140rb "Tempat pakan dan minum 4 set @35.000" --account peralatan --party "Toko Tani Subur" --line 5 --proof nota/20260908-1.png

export KUBEBOOK_TODAY=2026-09-09
kubebook expense 72rb "Sekam alas kandang 6 karung @12.000" --account perawatan --proof nota/20260909-1.png

export KUBEBOOK_TODAY=2026-09-10
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party "pasar mingguan"

export KUBEBOOK_TODAY=2026-09-11
kubebook expense 400rb "Pakan petelur 1 karung" --account pakan --party "Toko Tani Subur" --proof nota/20260911-1.png

export KUBEBOOK_TODAY=2026-09-12
kubebook adjust 360rb "Telur 6 rak @60.000, dibayar kemudian" --from telur --to piutang-usaha --party "Warung Simpang"
kubebook receipt 150rb "Penjualan pupuk kandang 6 karung @25.000" --account pupuk
kubebook expense 25rb "Ongkos antar telur" --account transportasi --proof nota/20260912-1.png

export KUBEBOOK_TODAY=2026-09-14
kubebook expense 95rb "Obat dan vaksin ayam" --account pakan --party "Toko Tani Subur" --line 4 --proof nota/20260914-1.png
kubebook receipt 240rb "Penjualan telur 4 rak @60.000" --account telur --party "Warung Bu Ijah"

export KUBEBOOK_TODAY=2026-09-16
kubebook expense 52.500 "Token listrik kandang" --account listrik-air --proof nota/20260916-1.png
kubebook expense 40rb "Jagung giling 8 kg @5.000" --account pakan --proof nota/20260916-2.png

export KUBEBOOK_TODAY=2026-09-17
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party "pasar mingguan"

export KUBEBOOK_TODAY=2026-09-18
kubebook transfer 500rb "Ambil uang bank untuk kas" --from bank --to kas

export KUBEBOOK_TODAY=2026-09-21
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party eceran
kubebook expense 400rb "Pakan petelur 1 karung" --account pakan --party "Toko Tani Subur" --proof nota/20260921-1.png

export KUBEBOOK_TODAY=2026-09-23
kubebook expense 64rb "Perbaikan pintu kandang" --account perawatan --proof nota/20260923-1.png

export KUBEBOOK_TODAY=2026-09-24
kubebook receipt 240rb "Penjualan telur 4 rak @60.000" --account telur --party "pasar mingguan"
kubebook receipt 150rb "Penjualan pupuk kandang 6 karung @25.000" --account pupuk

export KUBEBOOK_TODAY=2026-09-25
kubebook expense 52.500 "Token listrik kandang" --account listrik-air --proof nota/20260925-1.png

export KUBEBOOK_TODAY=2026-09-26
kubebook expense 52.500 "Token listrik kandang" --account listrik-air --date 2026-09-25 --proof nota/20260926-1.png
kubebook entry void BKK-0037 --reason "token 25 September tercatat dua kali"

export KUBEBOOK_TODAY=2026-09-28
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party "Warung Bu Ijah"
kubebook expense 50rb "Ongkos antar telur dua kali" --account transportasi --date 2026-09-26 --proof nota/20260928-1.png

export KUBEBOOK_TODAY=2026-09-29
kubebook expense 26rb "Pulsa untuk pesanan telur" --account listrik-air --proof nota/20260929-1.png

export KUBEBOOK_TODAY=2026-09-30
kubebook expense 12rb "Fotokopi laporan Agustus" --account atk --proof nota/20260930-1.png
kubebook receipt 12.900 "Bunga bank September" --account bunga-bank --into bank
kubebook expense 10.000 "Biaya administrasi rekening" --account administrasi-bank --out-of bank
kubebook asset add "Tandon air 250 liter" --voucher BKK-0023
kubebook asset add "Pipa, keran dan sambungan" --voucher BKK-0024
kubebook asset add "Tempat pakan dan minum" --voucher BKK-0027 --quantity 4 --unit set

export KUBEBOOK_TODAY=2026-10-01
kubebook receipt 240rb "Penjualan telur 4 rak @60.000" --account telur --party "Warung Bu Ijah"

export KUBEBOOK_TODAY=2026-10-02
kubebook expense 800rb "Pakan petelur 2 karung @400.000" --account pakan --party "Toko Tani Subur" --line 3 --proof nota/20261002-1.png

export KUBEBOOK_TODAY=2026-10-03
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party eceran
kubebook expense 120rb "Konsumsi rapat anggota 3 Oktober" --account rapat --proof nota/20261003-1.png
kubebook meeting add --date 2026-10-03 --time 14.00 --place "rumah Ketua" --agenda "Laporan September; kesehatan ayam; pembelian 60 ayam" --absent "A07; A10" --guest "Babinsa Bukit Batu | Koramil Bukit Batu | Babinsa | Memantau" --decision "60 ayam dibeli pada 6 Oktober" --problem "Pos 6 RAB (instalasi air dan lampu) melebihi anggaran Rp40.000. Perubahan RAB belum dibahas dengan pendamping." --problem "Tiga ekor ayam mati pada bulan September. Anggota memerlukan penyuluhan kesehatan ternak." --problem "Laporan bulanan Agustus dan September belum ditandatangani pendamping." --minutes-by A02
kubebook meeting add --date 2026-11-07 --time 14.00 --place "rumah Ketua" --agenda "Laporan Oktober; perubahan RAB"

export KUBEBOOK_TODAY=2026-10-05
kubebook transfer 1,5jt "Ambil uang bank untuk kas" --from bank --to kas

export KUBEBOOK_TODAY=2026-10-06
kubebook expense 5,1jt "Ayam petelur siap telur 60 ekor @85.000" --account ternak --out-of bank --party "Peternakan Sumber Telur" --line 2 --proof nota/20261006-1.png
kubebook expense 150rb "Ongkos angkut ayam, 1 rit" --account transportasi

export KUBEBOOK_TODAY=2026-10-08
kubebook receipt 360rb "Penjualan telur 6 rak @60.000" --account telur --party "Warung Bu Ijah"

export KUBEBOOK_TODAY=2026-10-09
kubebook expense 165rb "Obat cacing dan vitamin ayam" --account pakan --party "Toko Tani Subur" --line 4 --proof nota/20261009-1.png

export KUBEBOOK_TODAY=2026-10-10
kubebook receipt 300rb "Penjualan telur 5 rak @60.000" --account telur --party "pasar mingguan"
kubebook expense 280rb "Tempat pakan dan minum 8 set @35.000" --account peralatan --line 5 --proof nota/20261010-1.png

export KUBEBOOK_TODAY=2026-10-12
kubebook receipt 150rb "Penjualan pupuk kandang 6 karung @25.000" --account pupuk

export KUBEBOOK_TODAY=2026-10-13
kubebook receipt 240rb "Penjualan telur 4 rak @60.000" --account telur --party "Warung Bu Ijah"

export KUBEBOOK_TODAY=2026-10-14
kubebook expense 800rb "Pakan petelur 2 karung @400.000" --account pakan --party "Toko Tani Subur" --line 3 --proof nota/20261014-1.png

export KUBEBOOK_TODAY=2026-10-15
kubebook receipt 180rb "Penjualan telur 3 rak @60.000" --account telur --party eceran

export KUBEBOOK_TODAY=2026-10-16
kubebook expense 102.500 "Token listrik kandang" --account listrik-air --proof nota/20261016-1.png

export KUBEBOOK_TODAY=2026-10-17
kubebook receipt 240rb "Pelunasan sebagian utang telur bulan September" --account piutang-usaha --party "Warung Simpang"
kubebook receipt 240rb "Penjualan telur 4 rak @60.000" --account telur --party "pasar mingguan"

export KUBEBOOK_TODAY=2026-10-19
kubebook receipt 300rb "Penjualan telur 5 rak @60.000" --account telur --party "Warung Bu Ijah"

export KUBEBOOK_TODAY=2026-10-20
kubebook expense 750.000 "Rak telur plastik 10 buah @7.500" --account peralatan --line 7 --proof nota/20261020-1.png  # on the slip: 75.000
kubebook entry correct BKK-0048 --amount 75.000 --reason "salah ketik, kelebihan satu nol"

export KUBEBOOK_TODAY=2026-10-21
kubebook receipt 50rb "Simpanan sukarela" --account simpanan-sukarela --member Suparti

export KUBEBOOK_TODAY=2026-10-22
kubebook receipt 360rb "Penjualan telur 6 rak @60.000" --account telur --party "Katering Tambun"

export KUBEBOOK_TODAY=2026-10-23
kubebook expense 800rb "Pakan petelur 2 karung @400.000" --account pakan --party "Toko Tani Subur" --line 3 --proof nota/20261023-1.png

export KUBEBOOK_TODAY=2026-10-24
kubebook receipt 100rb "Penjualan pupuk kandang 4 karung @25.000" --account pupuk
kubebook receipt 240rb "Penjualan telur 4 rak @60.000" --account telur --party "pasar mingguan"

export KUBEBOOK_TODAY=2026-10-26
kubebook expense 215rb "Perbaikan atap kandang: seng 3 lembar, paku" --account perawatan --proof nota/20261026-1.png

export KUBEBOOK_TODAY=2026-10-27
kubebook receipt 420rb "Penjualan telur 7 rak @60.000" --account telur --party "Katering Tambun"

export KUBEBOOK_TODAY=2026-10-28
kubebook receipt 12.350 "Bunga bank Oktober" --account bunga-bank --into bank
kubebook expense 10.000 "Biaya administrasi rekening" --account administrasi-bank --out-of bank

export KUBEBOOK_TODAY=2026-10-29
kubebook receipt 100rb "Iuran IKS 10 anggota @10.000" --account dana-iks

export KUBEBOOK_TODAY=2026-10-30
kubebook expense 100rb "Santunan sakit dari IKS" --account dana-iks --party "Agus Dehen"

export KUBEBOOK_TODAY=2026-10-31
kubebook receipt 360rb "Penjualan telur 6 rak @60.000" --account telur --party "pasar mingguan"
kubebook asset add "Tempat pakan dan minum" --voucher BKK-0045 --quantity 8 --unit set
kubebook asset add "Rak telur plastik" --voucher BKK-0049 --quantity 10 --unit buah
kubebook asset add "Ayam petelur, kandang 2" --voucher BBK-0010 --quantity 60 --unit ekor
kubebook report monthly --period 2026-10
