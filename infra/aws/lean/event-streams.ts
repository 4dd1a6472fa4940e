function refuse(): never {
  throw new Error('the SDK was asked for a stream of events, which is left out of the bundle')
}

/** Stand in for parts of `@smithy/core/event-streams`: nobody here sends or reads a stream of events. */
export const eventStreamSerdeProvider = (): object => ({})
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config
/** A client makes one, and asks nothing of it. */
export function EventStreamCodec() {}
export { refuse as EventStreamSerde, refuse as readableStreamToIterable }
