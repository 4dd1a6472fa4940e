import { randomUUID } from 'node:crypto'

/** A notification as SNS hands it to a queue. `at`: milliseconds since 1970. */
export function notification(topic: string, message: object, at: number): string {
  return JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: `arn:aws:sns:local:000000000000:${topic}`,
    Message: JSON.stringify(message),
    Timestamp: new Date(at).toISOString(),
    SignatureVersion: '1',
    Signature: 'local',
    SigningCertURL: 'https://sns.local/cert.pem',
    UnsubscribeURL: 'https://sns.local/unsubscribe',
  })
}
