/** Stands in for the package `tlds`, the list that `linkify-it` would look for. */
export default []
