import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Construct } from 'constructs'

export type BudgetProps = { readonly name: string; readonly dollars: number; readonly mail: string }

/** Writes a mail when the account's month costs more than was meant. It stops nothing. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { name, dollars, mail }: BudgetProps) {
    super(scope, id)
    const subscribers = [{ subscriptionType: 'EMAIL', address: mail }]
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers,
    })
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: name,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollars, unit: 'USD' },
      },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    })
  }
}
