import { Duration, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type DomainName,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { ServiceFunction } from './service-function.ts'
import { serviceLog } from './service-log.ts'

export type LinksApiProps = {
  readonly requestsPerSecond: number
  readonly logDays: number
  readonly alarms: Alarms
  /** Where the links are; null = the address that API Gateway gives. */
  readonly domainName: DomainName | null
}

/** The way in for clicks: one route for all, throttled. */
export class LinksApi extends Construct {
  readonly api: HttpApi
  /** Ends with a slash. */
  readonly url: string

  constructor(scope: Construct, id: string, { domainName, ...props }: LinksApiProps) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      disableExecuteApiEndpoint: domainName !== null,
    })
    const log = serviceLog(this, 'AccessLog', props.logDays)
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      ...(domainName && { domainMapping: { domainName } }),
      throttle: { rateLimit: props.requestsPerSecond, burstLimit: 2 * props.requestsPerSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        // Never the path or the query: a link is a secret.
        format: AccessLogFormat.custom(
          JSON.stringify({
            route: '$context.routeKey',
            status: '$context.status',
            latency: '$context.responseLatency',
            request: '$context.requestId',
          }),
        ),
      },
    })
    props.alarms.add('LinksFail', {
      metric: this.api.metricServerError({ period: Duration.minutes(5) }),
      threshold: 3,
      evaluationPeriods: 1,
      says: 'Owners who press a link see an error page: read the log of "links".',
    })
    this.url = domainName === null ? `${this.api.apiEndpoint}/` : `https://${domainName.name}/`
    Validations.of(stage).acknowledge({
      id: 'Serverless-APIGWXrayEnabled',
      reason: 'HTTP APIs offer no X-Ray tracing.',
    })
  }

  /** Every request goes to the function. */
  feed(fn: ServiceFunction): void {
    const route = new HttpRoute(this, 'Route', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Links', fn),
    })
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Owners press links in a mail and have no account here. The function itself checks the HMAC that each link bears, and a GET changes nothing.',
    })
  }
}
