/**
 * Where SES receives mail.
 * The first ten: https://aws.amazon.com/about-aws/whats-new/2023/09/amazon-ses-email-service-7-regions/;
 * the others answer as inbound-smtp.<region>.amazonaws.com in public MX records (seen 2026-11).
 */
export const RECEIVING_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-1',
  'eu-west-2',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'eu-north-1',
  'eu-west-3',
  'sa-east-1',
] as const
