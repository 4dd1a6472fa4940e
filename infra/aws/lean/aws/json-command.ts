import type { Command } from './client.ts'
import type { Request, Response } from './exchange.ts'
import { jsonError, type Kinds } from './service-error.ts'

/** The calls of a service that speaks JSON. `target` is the service's name in `x-amz-target`, `version` that of the protocol. */
export const jsonService = (target: string, version: '1.0' | '1.1', kinds: Kinds = {}) => {
  const headers = { 'content-type': `application/x-amz-json-${version}` }
  /** The class of one call; `fill` gives what the SDK adds to its input. */
  return <Input extends object>(name: string, fill: () => object = () => ({})) =>
    class implements Command {
      readonly request: Request

      constructor(input: Input) {
        this.request = {
          method: 'POST',
          path: '/',
          headers: { ...headers, 'x-amz-target': `${target}.${name}` },
          body: JSON.stringify({ ...fill(), ...input }),
        }
      }

      read({ body }: Response): unknown {
        return JSON.parse(body.toString())
      }

      refusal(response: Response) {
        return jsonError(response, kinds)
      }
    }
}
