import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** Where the raw mail is kept, encrypted, for 30 days. */
export type MailStore = { readonly client: S3Client; readonly bucket: string }

/** The raw mail as SES stored it. */
export const getRawMail = async ({ client, bucket }: MailStore, key: string): Promise<Uint8Array> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
  if (Body === undefined) throw new Error(`the mail store answered without a body for ${key}`)
  return Body.transformToByteArray()
}
