/** A mail that bears an attack wherever a sender may write: in names, the subject, the text and the html. */
export function attackMail(attack: string): Buffer {
  const line = attack.replace(/[\r\n]+/g, ' ')
  const html = attack.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return Buffer.from(
    [
      `From: "${line.slice(0, 5000)}" <ada@example.com>`,
      `Subject: Fwd: ${line.slice(0, 200_000)}`,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Hi\r\n${attack}\r\n> ${line}\r\nFrom: ${line}\r\nSubject: ${line}`,
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Hi</p><p>${html}</p><a href="https://www.linkedin.com/in/a">${html}</a>`,
      '--b--',
      '',
    ].join('\r\n'),
  )
}
