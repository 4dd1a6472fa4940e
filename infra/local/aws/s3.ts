import { createHash } from 'node:crypto'
import type { Objects } from '#local/disk/objects'
import { html } from '#text/html'
import { readChunks } from './aws-chunked.ts'
import { type AwsRequest, type AwsResponse, type AwsService, xml } from './service.ts'

/** S3's GetObject, HeadObject, PutObject, DeleteObject and ListObjectsV2 in path style, for one bucket. */
export function serveS3(bucket: string, objects: Objects): AwsService {
  return async (request) => {
    const [, name = '', ...rest] = decodeURIComponent(request.path).split('/')
    const key = rest.join('/')
    if (name !== bucket) return fault(404, 'NoSuchBucket', 'The specified bucket does not exist')
    if (request.method === 'PUT') return await put(objects, key, request)
    if (request.method === 'DELETE') {
      await objects.remove(key)
      return { status: 204, headers: {}, body: '' }
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return fault(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
    }
    if (key === '') return listed(await objects.list(request.query.get('prefix') ?? ''))
    const bytes = await objects.get(key)
    if (bytes === null) return fault(404, 'NoSuchKey', 'The specified key does not exist.', key)
    return { status: 200, headers: { 'content-type': 'binary/octet-stream', etag: etag(bytes) }, body: bytes }
  }
}

async function put(objects: Objects, key: string, { headers, body }: AwsRequest): Promise<AwsResponse> {
  const chunked = (headers['content-encoding'] ?? '').includes('aws-chunked')
  const bytes = chunked ? readChunks(body) : body
  await objects.put(key, bytes)
  return { status: 200, headers: { etag: etag(bytes) }, body: '' }
}

/** All at once: what one machine keeps fits into one answer. */
function listed(keys: readonly string[]): AwsResponse {
  const contents = keys.map((key) => html`<Contents><Key>${key}</Key></Contents>`.markup).join('')
  return xml(200, `<ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`)
}

function fault(status: number, code: string, message: string, key?: string): AwsResponse {
  const where = key === undefined ? '' : html`<Key>${key}</Key>`.markup
  return xml(status, `<Error><Code>${code}</Code><Message>${message}</Message>${where}</Error>`)
}

function etag(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}
