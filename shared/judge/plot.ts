import { LABELS } from '#domain/judgement'
import type { Evaluation } from './evaluate.ts'

/** How often the judge is right against how sure it says it is, as an SVG; bars are wider where more lines are. */
export function plotReliability({ reliability, calibrationError, lines }: Evaluation): string {
  const most = Math.max(1, ...reliability.map(({ count }) => count))
  const points = reliability
    .filter(({ count }) => count > 0)
    .map(({ confidence, right, count }) => {
      const radius = 3 + 7 * Math.sqrt(count / most)
      return `<circle cx="${x(confidence)}" cy="${y(right)}" r="${radius.toFixed(1)}" fill="#2a6f97"><title>sure ${confidence.toFixed(2)}, right ${right.toFixed(2)}, ${count} lines</title></circle>`
    })
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((at) => [
    `<text x="${x(at)}" y="${y(0) + 18}" text-anchor="middle">${at}</text>`,
    `<text x="${x(0) - 8}" y="${y(at) + 4}" text-anchor="end">${at}</text>`,
  ])
  return svg(SIDE + 110, SIDE + 110, [
    `<rect x="${x(0)}" y="${y(1)}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#bbb"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#bbb" stroke-dasharray="4 4"/>`,
    ...ticks,
    ...points,
    `<text x="${x(0.5)}" y="${y(0) + 40}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(18 ${y(0.5)}) rotate(-90)" text-anchor="middle">share right</text>`,
    `<text x="${x(0.5)}" y="24" text-anchor="middle">${lines} lines, calibration error ${calibrationError.toFixed(3)}</text>`,
  ])
}

/** What was said of each label's lines, as an SVG: a row a true label, a column a said one, shares of the row as shade. */
export function plotConfusion({ confusion, macroF1 }: Evaluation): string {
  const cells = confusion.flatMap((row, r) => {
    const sum = Math.max(
      1,
      row.reduce((a, b) => a + b, 0),
    )
    return row.map((count, c) => {
      const share = count / sum
      const [left, top] = [LEFT + c * CELL, TOP + r * CELL]
      return `<rect x="${left}" y="${top}" width="${CELL}" height="${CELL}" fill="${r === c ? '#2a6f97' : '#bc4749'}" fill-opacity="${share.toFixed(3)}" stroke="#ddd"/><text x="${left + CELL / 2}" y="${top + CELL / 2 + 4}" text-anchor="middle" fill="${share > 0.5 ? '#fff' : '#222'}">${count}</text>`
    })
  })
  const names = LABELS.flatMap((label, at) => [
    `<text x="${LEFT - 8}" y="${TOP + at * CELL + CELL / 2 + 4}" text-anchor="end">${label}</text>`,
    `<text transform="translate(${LEFT + at * CELL + CELL / 2 + 4} ${TOP - 8}) rotate(-45)">${label}</text>`,
  ])
  const size = LABELS.length * CELL
  return svg(LEFT + size + 80, TOP + size + 40, [
    ...cells,
    ...names,
    `<text x="${LEFT}" y="${TOP + size + 24}">rows: the true label; columns: what was said. Macro-F1 ${macroF1.toFixed(3)}</text>`,
  ])
}

const SIDE = 320
const x = (share: number): number => 70 + share * SIDE
const y = (share: number): number => 40 + (1 - share) * SIDE

const CELL = 52
const LEFT = 130
const TOP = 110

const svg = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="13" fill="#222">\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`
