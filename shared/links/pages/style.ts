import { createHash } from 'node:crypto'

/** The style of every page of a link; the policy allows this text by its hash and nothing else. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #f4f6f9; --card: #fff; --text: #1c2430; --dim: #55606f; --line: #d5d9e0;
  --accent: #1f5fbf; --on-accent: #fff; --warn: #fff4d6; --warn-line: #e2b93b; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171c; --card: #1e222a; --text: #e8ebf0; --dim: #a7b1bf; --line: #3a414d;
    --accent: #8ab4ff; --on-accent: #10141b; --warn: #38301a; --warn-line: #b8922a; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 1.25rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 12px; }
.wide main, .wide .brand { max-width: 62rem; }
.brand { max-width: 40rem; padding: 0 .25rem; margin: .25rem auto .75rem; color: var(--dim); font-size: .9rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
p { margin: .5rem 0; }
.over { color: var(--accent); font-weight: 600; margin: 0; }
.dim { color: var(--dim); font-size: .9rem; }
.warn { background: var(--warn); border-left: 4px solid var(--warn-line); padding: .5rem .75rem; border-radius: 4px; }
blockquote { margin: .5rem 0; padding: .25rem 0 .25rem .9rem; border-left: 3px solid var(--line); white-space: pre-line; }
mark { background: none; color: inherit; font-weight: 700; }
a { color: var(--accent); }
button, .go { display: inline-block; min-height: 44px; padding: .6rem 1.2rem; font: inherit; font-weight: 600; line-height: 1.4;
  text-decoration: none; border: 1px solid var(--accent); border-radius: 8px; background: var(--accent);
  color: var(--on-accent); cursor: pointer; }
button.plain { background: transparent; color: var(--accent); }
button.grave { background: #b3261e; border-color: #b3261e; color: #fff; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
form { margin: 1rem 0 0; }
input + button, textarea + button { margin-top: .75rem; }
.pairs { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .5rem 1rem; align-items: center; }
.pairs label { margin: 0; }
.ticks { display: flex; flex-wrap: wrap; column-gap: 1.25rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.row form { margin: 0; }
.row input + button { margin: 0; }
label { display: block; font-weight: 600; margin: .9rem 0 .25rem; }
label.inline { display: flex; gap: .5rem; align-items: center; font-weight: 400; margin: .25rem 0; min-height: 32px; }
input[type=text], input[type=email], input[type=search], input[type=number], select, textarea { width: 100%; min-height: 44px;
  padding: .5rem .7rem; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--dim); border-radius: 8px; }
textarea { min-height: 9rem; resize: vertical; }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: .25rem 1rem 1rem; }
legend { font-weight: 600; padding: 0 .4rem; }
dl { margin: .5rem 0; } dt { color: var(--dim); font-size: .9rem; } dd { margin: 0 0 .4rem; }
ol, ul { padding-left: 1.2rem; } ul.bare { list-style: none; padding: 0; }
ul.bare > li { border-top: 1px solid var(--line); padding: .75rem 0; }
.tag { display: inline-block; border: 1px solid var(--line); border-radius: 999px; padding: 0 .6rem; font-size: .85rem; }
pre { white-space: pre-wrap; font: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: .75rem; margin: .5rem 0; }
@media (max-width: 30rem) { body { padding: .5rem; } main { padding: 1rem; } form > button, .go { width: 100%; text-align: center; }
  .row form > button { width: auto; } }
@media print { body { background: #fff; color: #000; } main { border: 0; padding: 0; } form, .go, nav { display: none; } }
`

const PAGE_STYLE_HASH = `sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}`

/** What a page may load and do (G-30): its own style and its own forms. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src '${PAGE_STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
