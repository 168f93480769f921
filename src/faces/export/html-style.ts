/** The style of the HTML briefing: light, dark and print. It is written into the file, which loads nothing. */
export const BRIEFING_STYLE = `
:root{color-scheme:light dark;--ink:#1b1d21;--soft:#565b65;--paper:#fff;--line:#d5d8de;--link:#1a4f9c}
@media (prefers-color-scheme:dark){:root{--ink:#e6e7ea;--soft:#a5aab4;--paper:#16181c;--line:#3a3f48;--link:#9cc2ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.8rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;line-height:1.35;margin:1.75rem 0 .25rem}
p,ul{margin:.4rem 0}
ul{padding-left:1.25rem}
li{margin:.25rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0;font-size:.9rem}
dt{color:var(--soft)}
dd{margin:0}
a{color:var(--link)}
a:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
q{quotes:"\\201c" "\\201d" "\\2018" "\\2019"}
.soft{color:var(--soft);font-size:.9rem}
.refs{font-size:.75rem;vertical-align:super;line-height:1;margin-left:.2rem}
.refs a{display:inline-block;padding:.1rem .15rem;text-decoration:none}
.refs a:hover{text-decoration:underline}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:600;padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);overflow-wrap:normal}
.notes{padding-left:2.2rem;font-size:.85rem}
.notes li{margin:.9rem 0}
.notes p{margin:.1rem 0}
.notes .soft{font-size:inherit}
blockquote{margin:0 0 .15rem}
code{font:.85em ui-monospace,monospace}
footer{margin-top:2.5rem;border-top:1px solid var(--line);font-size:.85rem;color:var(--soft)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
:target{background:color-mix(in srgb,var(--link) 14%,transparent)}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--line:#999;--link:#000}
@page{margin:18mm}
main{max-width:none;padding:0}
body{font-size:10pt}
a{text-decoration:none}
.notes a[href^="#"]{display:none}
h2,h3,caption{break-after:avoid}
li,tr,blockquote{break-inside:avoid}}
`
