import { DeleteObjectsCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'

/** Removes all raw mail, because CloudFormation deletes no bucket that holds something; how many there were. */
export const emptyBucket = async (client: S3Client, Bucket: string): Promise<number> => {
  let removed = 0
  for (;;) {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }))
    if (Contents.length === 0) return removed
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: Contents.map(({ Key }) => ({ Key })), Quiet: true },
      }),
    )
    if (Errors.length > 0) throw new Error(`${Errors.length} objects of ${Bucket} could not be removed`)
    removed += Contents.length
  }
}
