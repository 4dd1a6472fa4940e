/** Stands in for the package `dom-serializer`: htmlparser2 names it for whoever writes HTML, and we only read it. */
export default (): never => {
  throw new Error('htmlparser2 was asked to write HTML, which is left out of the bundle')
}
