/** Light first, dark by preference, paper by `@media print`. No file is loaded from anywhere. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f6f9; --surface: #ffffff; --text: #1d2530; --muted: #566171; --line: #d9dfe7;
  --accent: #0b63a5; --ok: #cfe3dc; --slow: #2f8fcf; --failed: #c84b00; --mark: #1d2530;
  --good: #0a6b4f; --warn: #8a5a00; --bad: #a93c00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0c0f13; --surface: #12161c; --text: #d7dde5; --muted: #93a0b0; --line: #2a323d;
    --accent: #6cb6f2; --ok: #2c4642; --slow: #56b4e9; --failed: #ff7a1a; --mark: #e8edf3;
    --good: #4cc79b; --warn: #e3b04b; --bad: #ff8a3d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
main { max-width: 1060px; margin: 0 auto; padding: 28px 28px 64px; background: var(--surface);
  border-inline: 1px solid var(--line); min-height: 100vh; }
.standing { display: inline-flex; gap: 8px; align-items: center; font-weight: 600; padding: 3px 12px;
  border: 1px solid currentcolor; border-radius: 4px; }
.standing.fixed { color: var(--good); } .standing.workaround, .standing.undecided { color: var(--warn); }
.standing.broken, .standing.aborted { color: var(--bad); }
nav { margin: 14px 0 0; padding: 10px 0; border-block: 1px solid var(--line); font-size: 13px;
  display: flex; flex-wrap: wrap; gap: 2px 16px; }
a { color: var(--accent); text-underline-offset: 2px; }
h1 { font-size: 26px; line-height: 1.25; margin: 14px 0 6px; text-wrap: balance; }
h2 { font-size: 19px; margin: 44px 0 10px; padding-top: 10px; border-top: 1px solid var(--line); }
nav + h2 { margin-top: 8px; border-top: 0; }
h3 { font-size: 15px; margin: 26px 0 8px; }
p, ul { margin: 8px 0; max-width: 76ch; } ul { padding-left: 20px; } li { margin: 3px 0; }
p, li, h1 { overflow-wrap: anywhere; } td { overflow-wrap: break-word; }
em { color: var(--muted); }
code { font: 12.5px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  background: var(--page); padding: 1px 4px; border-radius: 3px; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 12px 0; }
.table:focus-visible { outline: 2px solid var(--accent); }
table { border-collapse: collapse; font-size: 13.5px; }
th:not([align]) { text-align: left; } th { font-weight: 600; color: var(--muted); white-space: nowrap; }
th, td { padding: 5px 18px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:empty { height: 30px; }
td:first-child { white-space: nowrap; } .table:has(td:first-child:empty) table { width: 100%; }
td:has(code) { min-width: 240px; }
/* Tables with so many columns: only commands may wrap. */
.table:has(td:nth-child(7)) td:not(:has(code)) { white-space: nowrap; }
figure { margin: 20px 0 8px; } figure svg { width: 100%; height: auto; display: block; }
figcaption { font-size: 13px; color: var(--muted); margin-bottom: 6px; }
.key { display: inline-block; width: 11px; height: 11px; margin: 0 5px 0 12px; vertical-align: -1px; }
.key.failed { background: linear-gradient(to top, var(--failed) 70%, var(--ok) 70%); }
.key.slow { background: linear-gradient(to top, var(--slow) 35%, var(--ok) 35%); }
.key.ok { background: var(--ok); }
figure .narrow { display: none; }
@media (min-width: 701px) {
  .table:has(+ .table) { float: left; margin-right: 56px; padding-bottom: 30px; }
  .table + .table { overflow: auto; margin-top: 20px; } h2, h3 { clear: both; }
}
@media (max-width: 700px) {
  th, td { padding-right: 12px; } td { max-width: 62vw; } .table table { width: max-content; }
  td:has(code) { min-width: 0; }
  main { padding: 18px 16px 48px; border: 0; }
  h1 { font-size: 22px; }
  figure .wide { display: none; } figure .narrow { display: block; }
}
@media print {
  :root { --page: #fff; --surface: #fff; --text: #000; --muted: #444; --line: #bbb; --accent: #000;
    --ok: #d8e6e0; --slow: #2f8fcf; --failed: #c84b00; --mark: #000;
    --good: #000; --warn: #000; --bad: #000; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; border: 0; } nav { display: none; }
  .table { overflow: visible; } table { font-size: 8.5pt; } td code { font-size: 8pt; }
  td:has(code) { min-width: 0; } th, td { padding-right: 8px; }
  thead { display: table-header-group; } tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; }
  figure .wide { display: block; } figure .narrow { display: none; }
  @page { margin: 16mm 14mm; }
}`;
