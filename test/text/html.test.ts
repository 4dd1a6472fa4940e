import { expect, test } from 'vitest'
import { html } from '#text/html'

test('G-31 a value cannot leave its place, in text or in an attribute (red without the escaping)', () => {
  const evil = `" autofocus onfocus='alert(1)' x="&<b>`
  const { markup } = html`<p title="${evil}" lang='${evil}'>${evil}</p>`
  expect(markup.replace(/^<p title="|" lang='|'>|<\/p>$/g, '')).not.toMatch(/["'<>]/)
  expect(markup).toContain('&#34; autofocus onfocus=&#39;alert(1)&#39; x=&#34;&#38;&#60;b&#62;')
})

test('markup that is already safe stays as it is, and nothing stands for nothing', () => {
  expect(html`<ul>${[html`<li>1</li>`, html`<li>2</li>`]}${null}${undefined}${false}${0}</ul>`.markup).toBe(
    '<ul><li>1</li>\n<li>2</li>0</ul>',
  )
})
