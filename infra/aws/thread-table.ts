import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { DUE_INDEX, EXPIRES, OPEN_INDEX } from '#store/table'
import type { ServiceFunction } from './service-function.ts'

/** What a function does with items, and which indexes it asks. */
export type TableUse = {
  readonly actions: readonly `dynamodb:${string}`[]
  readonly queries: readonly ('table' | typeof OPEN_INDEX.name | typeof DUE_INDEX.name)[]
}

/** The one table; the same keys and indexes as `tableDefinition`. */
export class ThreadTable extends Construct {
  readonly table: Table

  constructor(scope: Construct, id: string, props: { readonly keepAfterDestroy: boolean }) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: EXPIRES,
      deletionProtection: props.keepAfterDestroy,
      removalPolicy: props.keepAfterDestroy ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    this.table.addGlobalSecondaryIndex({
      indexName: OPEN_INDEX.name,
      partitionKey: text(OPEN_INDEX.pk),
      sortKey: text(OPEN_INDEX.sk),
      projectionType: ProjectionType.ALL,
    })
    this.table.addGlobalSecondaryIndex({
      indexName: DUE_INDEX.name,
      partitionKey: text(DUE_INDEX.pk),
      sortKey: text(DUE_INDEX.sk),
      projectionType: ProjectionType.KEYS_ONLY,
    })
  }

  /** Tells a function the table's name and allows what it does with it. */
  bind(fn: ServiceFunction, use: TableUse): void {
    fn.addEnvironment('HWM_TABLE', this.table.tableName)
    fn.allow(use.actions, [this.table.tableArn])
    if (use.queries.length > 0)
      fn.allow(
        ['dynamodb:Query'],
        use.queries.map((index) => this.arnOf(index)),
      )
  }

  private arnOf(index: TableUse['queries'][number]): string {
    return index === 'table' ? this.table.tableArn : `${this.table.tableArn}/index/${index}`
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING })
