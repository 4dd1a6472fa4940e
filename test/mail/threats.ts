const MB = 1024 * 1024
const HEAD = 'From: ada@example.com\r\nSubject: Re: Have we met?\r\n'
const HTML = `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n`
const TEXT = `${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n`
const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n`
const fill = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length))
const layers = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('')

/** Lines short enough to be looked at, long enough to hurt a pattern that looks back. */
const UNITS = [
  ' ',
  '-',
  '> ',
  '* ',
  'a',
  '@',
  'a@',
  '<',
  '<a@',
  '(',
  '[',
  '.',
  ',',
  'a.',
  '1',
  '1 ',
  '1:',
  '+1 ',
  'http://',
  'On ',
  'wrote',
  'From:',
  'is not ',
  "'",
  '"',
  '—',
  '\u00A0',
  'ﬁ',
]
const pumped = (length: number, count: number) =>
  UNITS.flatMap((unit) =>
    Array.from(
      { length: count },
      (_, i) => `x${fill(unit, length - (i % 7))}${['x', ':', 'wrote:', '!', ''][i % 5]}`,
    ),
  ).join('\r\n')

/** Raw mails that no one writes, by what they threaten. */
export const THREATS: Readonly<Record<string, () => string>> = {
  '40 MB in one line': () => TEXT + fill('a', 39 * MB),
  '40 MB of two-byte letters': () => TEXT + fill('ж', (39 * MB) / 2),
  '40 MB of text lines': () => TEXT + fill('yes we met in Cork, and so on and on\r\n', 39 * MB),
  '40 MB of line ends': () => TEXT + fill('\r\n', 39 * MB),
  '40 MB of quoted-printable': () =>
    `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\n${fill('=D0=B6=D0=B6=D0=B6=D0=B6=D0=B6=\r\n', 39 * MB)}`,
  '40 MB of base64 text': () =>
    `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${fill(`${fill('QUJD', 76)}\r\n`, 39 * MB)}`,
  '40 MB of base64 that is broken in each group': () =>
    `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${fill('*A=', 39 * MB)}`,
  '40 MB of base64 that holds nothing but line ends': () =>
    `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${fill(`${fill('CgoK', 76)}\r\n`, 39 * MB)}`,
  '40 MB of html of encoded line ends': () =>
    `${HEAD}Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${fill(`${fill('=0A>', 72)}=\r\n`, 39 * MB)}`,
  '2 MB of base64 that holds nothing but line ends': () =>
    `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${fill(`${fill('CgoK', 76)}\r\n`, 2 * MB)}`,
  '40 MB of html': () => HTML + fill('<p>yes</p>', 39 * MB),
  '40 MB of attachment': () =>
    `${MIXED}--b\r\n\r\nhi\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${fill(`${fill('QUJD', 76)}\r\n`, 38 * MB)}--b--`,
  '40 MB of attached mail': () =>
    `${MIXED}--b\r\n\r\nhi\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\n${fill('hello hello hello hello hello hello hello hello\r\n', 38 * MB)}--b--`,
  '40 MB of false boundaries': () => `${MIXED}--b\r\n\r\n${fill('--bx\r\n', 39 * MB)}--b--`,
  '3 MB of nested html': () => HTML + fill('<div>', 3 * MB),
  '3 MB of nested quotations': () => HTML + fill('<blockquote>', 3 * MB),
  '3 MB of opening signs': () => HTML + fill('<', 3 * MB),
  '3 MB of comments': () => HTML + fill('<!--', 3 * MB),
  '3 MB of attributes': () => `${HTML}<div ${fill('a=b ', 3 * MB)}>x</div>`,
  '3 MB of links': () => HTML + fill('<a href="https://a.test/b">b</a>', 3 * MB),
  '3 MB of mail links': () => HTML + fill('<a href="mailto:a@b.test">b</a>', 3 * MB),
  '3 MB of cells': () => `${HTML}<table>${fill('<td>a:</td>', 3 * MB)}`,
  '3 MB of signatures': () => HTML + fill('<div class=gmail_signature>a</div>b', 3 * MB),
  '3 MB of html spaces': () => `${HTML}a${fill('&nbsp;', 3 * MB)}b`,
  '400 html parts': () =>
    MIXED +
    fill(`--b\r\nContent-Type: text/html\r\n\r\n${fill('<p>yes</p>', 50_000)}\r\n`, 20 * MB) +
    '--b--',
  'a header of 5 MB': () => `Subject: ${fill('a', 5 * MB)}\r\n${TEXT}`,
  'a million headers': () => fill('X-A: b\r\n', 8 * MB) + TEXT,
  'a header of 900 KB without a blank': () => `From: ${fill('a', 900_000)}\r\nTo: ${fill('b', 900)}\r\n\r\nx`,
  'a subject of 60,000 encoded words': () => `Subject: ${fill('=?utf-8?q?a?= ', 840_000)}\r\n\r\nx`,
  'a From of 100,000 addresses': () => `From: ${fill('a@b.test,', 900_000)}\r\n\r\nx`,
  'a name of 5,000 characters': () => `From: ${fill('Ada ', 5000)} <ada@example.com>\r\n\r\nx`,
  'a megabyte of parameters': () => `Content-Type: text/plain${fill('; a*0*=x', 900_000)}\r\n\r\nx`,
  'a million parts': () => `${MIXED}${fill('--b\r\n\r\nx\r\n', 10 * MB)}--b--`,
  'multipart in multipart, 450 deep': () => `${HEAD}${layers(450)}\r\nx`,
  'multipart in multipart, 100,000 deep': () => `${HEAD}${layers(100_000)}\r\nx`,
  'mail in mail, 100,000 deep': () => HEAD + fill('Content-Type: message/rfc822\r\n\r\n', 3_000_000),
  'format=flowed of 20 MB': () =>
    `${HEAD}Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${fill('a b c d e f g h i j k l m n o p q r s t u v w x y z \r\n', 20 * MB)}`,
  'shift sequences of iso-2022-jp': () =>
    `${HEAD}Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n${fill('\x1b$B$"\x1b(B', 20 * MB)}`,
  'uuencode frames': () => TEXT + fill('begin 644 a\r\nM\r\n', 5 * MB),
  '500 KB of introductions': () => TEXT + fill('On 1 May 2026 Ron wrote:\r\n', 500_000),
  '500 KB of header blocks': () =>
    TEXT + fill('From: a@b.test\r\nSent: 1 May 2026\r\nSubject: x\r\n', 500_000),
  '500 KB of closings': () => TEXT + fill('regards\r\n\r\n', 500_000),
  '500 KB of telephones': () => TEXT + fill('regards\r\n+45 20 12 34 56\r\nAda\r\n-- \r\n', 500_000),
  '500 KB of disclaimers': () => TEXT + fill('This email is confident\r\n', 500_000),
  'lines of 380 that make patterns look back': () => TEXT + pumped(380, 45),
  'lines of 8,000 that make patterns look back': () => TEXT + pumped(8000, 2),
  'one line of 400 KB that makes patterns look back': () =>
    `${TEXT}x${fill(' ', 200_000)}x${fill('-', 100_000)}x${fill('a@', 100_000)}!`,
  'a notice of nothing but half addresses': () =>
    `From: mailer-daemon@example.net\r\nSubject: failure notice\r\n\r\n${fill('a.', 3 * MB)}`,
  'an html notice of half tags': () =>
    `From: mailer-daemon@example.net\r\nSubject: failure notice\r\nContent-Type: text/html\r\n\r\n${fill('< a@', 3 * MB)}`,
  'a report of 100,000 recipients': () =>
    `Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${fill('Final-Recipient: rfc822; a@b.test\r\nAction: relayed\r\n\r\n', 5 * MB)}--b--`,
}
