# Exports: the page of open data, refusals, the leaflet of the procurement file
export-period-backwards = The period ends on { $to }, before it begins on { $from }. Swap the days.
export-authority-unknown = There is no authority named "{ $authority }" here. The name stands at the end of the address of its page, such as stadt-koeln.
data-authority-all = all authorities
data-state-all = any state
data-fault = This does not fit: { $fault }. The files below are without any choice.
data-records = OCDS records (JSON)
data-records-text = For each procedure all releases and what they come to: lots, documents, questions, changes, awards. It holds procedures in which something happened in the period.
data-releases = OCDS releases (JSON)
data-releases-text = Every publication, change and award of the period by itself.
data-awards = Awarded contracts (CSV)
data-awards-text = One line a lot: who bought what from whom at what price. The period means the day of the award. UTF-8, separated by commas.
data-catalogue = Description of the datasets (DCAT-AP, Turtle)
data-catalogue-text = For data portals: what there is, under which licence, and where.
data-ocid = The id of a process (ocid) begins with { $prefix }. Each document carries its SHA-256 in the field sha256, which goes beyond the standard.
data-gap-bids = Who bid and did not win is not named. The number of bids comes with the published result only.
data-gap-values = Estimates stand only where the authority released them.
data-gap-orders = Direct orders and call-offs from framework agreements are missing.
data-gap-names = No persons: who acted in an authority stands in the procurement file only.
data-file-records = Records from files (JSON)
data-file-releases = Releases from files (JSON)
file-readme =
    Procurement file { $number } (§ 8 VgV, § 6 UVgO, § 20 VOB/A)

    vermerk.pdf           the procurement record
    akte.json             procedure, stage and published content for programs
    handlungen.txt        all acts in words, in their order
    handlungen/           the same as JSON, byte by byte as they were hashed
    unterlagen/           all published versions of the documents
    bekanntmachungen/     the notices (eForms)
    oeffnungen/           key records, opening records and minutes
    angebote/             opened bids with their files; none before the opening
    wertung/              rankings, scores and requests to bidders
    schreiben/            letters to bidders
    SHA256SUMS            hashes of all files (sha256sum --check SHA256SUMS)
