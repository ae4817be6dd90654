import { type Html, html } from '../../html.ts';

/**
 * The look of a report. The dark colours are for screens alone, so that prints are dark on white; all letters have a contrast of 4.5 or
 * more to what they stand on, and all marks of 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const style: Html = html`<style>
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c1b19; --quiet: #5b5853; --rule: #d9d5cd; --track: #edeae4; --bar: #2f6c96;
  --good: #2b7a4b; --poor: #a86a10; --bad: #b23a2e; --note: #fdf3dc; --link: #1f5f8b; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #17191c; --ink: #e9e6e0; --quiet: #aaa59c; --rule: #3a3d42; --track: #26292d;
  --bar: #5f9fcb; --good: #5fb585; --poor: #d9a441; --bad: #e9806f; --note: #332b16; --link: #8fc3ea; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3, figcaption, caption, th, nav, summary small, svg text { font-family: system-ui, -apple-system, 'Segoe UI', sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.25rem; margin: 2.8rem 0 .6rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.02rem; margin: 1.8rem 0 .3rem; }
p { margin: .5rem 0; max-width: 44rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; padding: 0; margin: 1rem 0; list-style: none; font-size: .92rem; }
small, .facts { color: var(--quiet); }
.facts { font-size: .92rem; }
.note { background: var(--note); border-left: 4px solid var(--poor); padding: .6rem .9rem; max-width: none; }
.summary { padding-left: 1.2rem; max-width: 44rem; }
.summary li { margin: .35rem 0; }
figure { margin: 1.2rem 0 1.8rem; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2.5rem; }
svg { display: block; overflow: visible; }
svg text { font-size: 14px; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg .tick { font-size: 13px; fill: var(--quiet); }
svg .value { font-size: 13px; font-variant-numeric: tabular-nums; }
.grid { stroke: var(--rule); }
.axis { stroke: var(--quiet); }
.track { fill: var(--track); }
.bar { fill: var(--bar); }
.whisker { stroke: var(--ink); stroke-width: 1.5; }
.halo { stroke: var(--paper); stroke-width: 4; stroke-linecap: square; }
.mark { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.curve { stroke: var(--bar); stroke-width: 2; stroke-linecap: square; }
.part { stroke: var(--paper); stroke-width: 2; }
.part.good { fill: var(--good); } .part.poor { fill: var(--poor); } .part.bad { fill: var(--bad); } .part.quiet { fill: var(--quiet); }
.handle { stroke: var(--quiet); stroke-width: 2; }
.before { fill: var(--paper); stroke: var(--quiet); stroke-width: 2; }
.after { fill: var(--bar); } .after.good { fill: var(--good); } .after.bad { fill: var(--bad); }
.scroll { overflow-x: auto; margin: 1rem 0 1.4rem; }
table { border-collapse: collapse; min-width: 100%; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
th, td { padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; text-align: left; }
th { font-weight: 600; } tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th small, td small { display: block; font-size: .82em; font-weight: 400; } tbody th { min-width: 8rem; }
details { border-bottom: 1px solid var(--rule); padding: .45rem 0; }
summary { cursor: pointer; }
summary small { margin-left: .4rem; }
dl { margin: .5rem 0 .5rem 1.1rem; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin: .2rem 0 .2rem 1rem; }
blockquote { margin: .2rem 0; padding-left: .8rem; border-left: 3px solid var(--rule); white-space: pre-line; }
code { font-size: .86em; color: var(--quiet); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } nav { display: none; } .scroll { overflow: visible; }
  table { font-size: 8.5pt; } figure, tr, blockquote { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .bar, .track, .part, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; } }
</style>
`;
