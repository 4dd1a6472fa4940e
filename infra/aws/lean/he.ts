const encode = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Stands in for the package `he`: mailparser escapes the HTML of addresses with it, which nobody reads here. */
export default { encode }
