# Lines of a seed (Markdown emphasis, headings, tab-separated rows) as the HTML of a printed report.
# Rows of one table are joined over single blank lines; a short row's last cell stands in the last column, as printed.

function escape(s) { gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); return s }

function bare(s) { gsub(/<[^>]*>/, "", s); gsub(/[*]+/, "", s); gsub(/\\_/, "_", s); return s }

function emphasis(s,   before) {
    s = escape(s)
    gsub(/&lt;(b|u|i)&gt;/, "", s)
    gsub(/&lt;\/(b|u|i)&gt;/, "", s)
    gsub(/\\_/, "_", s)
    while (match(s, /\*\*[^*]+\*\*/)) s = substr(s, 1, RSTART - 1) "<b>" substr(s, RSTART + 2, RLENGTH - 4) "</b>" substr(s, RSTART + RLENGTH)
    while (match(s, /\*[^*]+\*/)) s = substr(s, 1, RSTART - 1) "<i>" substr(s, RSTART + 1, RLENGTH - 2) "</i>" substr(s, RSTART + RLENGTH)
    return s
}

function numeric(s) { s = bare(s); return s == "" || s ~ /^-?[0-9][0-9 .,-]*( ?%)?$/ }

function row(s,   cells, n) {
    if (rows == 0) columns = 0
    line[++rows] = s
    n = split(s, cells, "\t")
    if (n > columns) columns = n
}

function cell(s, class) { return "<td class='" class "'>" emphasis(s) "</td>" }

function flush(   r, c, n, cells, class, words, html, ruled, note) {
    if (rows == 0) return
    words = 0
    note = 0
    ruled = line[1] ~ /%/
    for (r = 1; r <= rows; r++) {
        n = split(line[r], cells, "\t")
        if (n == 2 && !numeric(cells[2]) && r > 1) words = 1
        for (c = 2; c <= n; c++) if (bare(cells[c]) == "Not") note = c
    }
    printf "<table class='%s'>\n", ruled ? "ruled" : (words ? "words" : "plain")
    for (r = 1; r <= rows; r++) {
        n = split(line[r], cells, "\t")
        if (bare(cells[1]) ~ /^-+$/) continue
        class = line[r] ~ /<b>/ ? "strong" : ""
        if (line[r] ~ /<i>/) class = class " slanted"
        if (bare(line[r]) ~ /^(Summa|SUMMA|Totalt |Årets)/ && line[r] ~ /<b>/) class = class " sum"
        if (r == 1 && cells[1] == "" || r == 2 && cells[1] == "") class = class " head"
        html = cell(cells[1], "label")
        for (c = 2; c <= columns; c++) {
            if (n < columns && n > 2 && c == columns) html = html cell(cells[n], "number")
            else if (n < columns && n > 2 && c >= n) html = html cell("", "number")
            else html = html cell(cells[c], c == note ? "note" : (words ? "text" : "number"))
        }
        printf "<tr class='%s'>%s</tr>\n", class, html
    }
    print "</table>"
    rows = 0
}

# Bold pieces that run together in the seed stood apart in print; amounts among them belong to the label before them.
function pieces(s,   part, n, i, amounts) {
    n = split(s, part, /\*\*\*\*/)
    for (i = 1; i <= n; i++) {
        gsub(/\*\*/, "", part[i])
        if (i < n && part[i + 1] ~ /^-?[0-9]/) {
            amounts = part[i + 1]
            gsub(/\*\*/, "", amounts)
            gsub(/( |\302\240)( |\302\240)+/, "\t", amounts)
            row("<b>" part[i] "</b>\t" amounts)
            i++
        } else {
            flush()
            printf "<p class='lead'><b>%s</b></p>\n", escape(part[i])
        }
    }
}

/^@page/ { flush(); print "<div class='page'></div>"; next }
/^$/ { blank = 1; next }
/^---$/ { flush(); print "<p class='signature'>&nbsp;</p>"; next }
/\t/ { row($0); blank = 0; next }
/\*\*\*\*/ { pieces($0); next }
{ flush() }
/^#+ / {
    level = index($0, " ") - 1
    text = substr($0, level + 2)
    gsub(/\*/, "", text)
    printf "<h%d>%s</h%d>\n", level, escape(text), level
    next
}
/^\*\*/ { printf "<p class='lead'>%s</p>\n", emphasis($0); next }
{ printf "<p>%s</p>\n", emphasis($0) }
END { flush() }
