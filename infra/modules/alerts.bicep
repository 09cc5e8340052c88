// Mail when work is stuck, fails, stops, or is paid late. docs/operations.md says what to do about each.
param name string
param location string
param insightsId string
param emails string[]

// No storage metric counts one queue, so the poison rule reads what the app and the Functions host write when a message is given up.
var rules = [
  {
    name: 'poison-follow-ups'
    title: '后续工作或到期工作失败，等待处置'
    severity: 1
    // What is logged with its exception lies among the exceptions.
    query: '''
union traces, exceptions
| where tostring(customDimensions.EventName) in ('PoisonFollowUp', 'DueWorkFailed')
    or message startswith 'PoisonFollowUp'
    or message startswith 'DueWorkFailed'
    or (message has 'Moving message to queue' and message contains '-poison')
'''
    every: 'PT5M'
    window: 'PT15M'
    quiet: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'failures'
    title: '请求、定时器或队列处理失败'
    severity: 2
    // A refusal (4xx) is an answer, not a failure.
    query: '''
requests
| where success == false and not(resultCode startswith '4')
'''
    every: 'PT5M'
    window: 'PT15M'
    quiet: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'late-payments'
    title: '有应付未付的分期款'
    severity: 2
    query: '''
traces
| where tostring(customDimensions.EventName) == 'LatePayment'
    or message startswith 'LatePayment'
'''
    every: 'PT30M'
    window: 'PT1H'
    quiet: 'PT12H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'records-differ'
    title: '所存数据与事件不一致，或副本没有写成'
    severity: 1
    query: '''
union traces, exceptions
| where tostring(customDimensions.EventName) in ('RecordsDiffer', 'CopyFailed')
    or message startswith 'RecordsDiffer'
    or message startswith 'CopyFailed'
'''
    every: 'PT30M'
    window: 'PT1H'
    quiet: 'PT12H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'timers-silent'
    title: '定时器一小时没有运行'
    severity: 1
    query: '''
requests
| where name == 'OpenAndCloseRounds'
'''
    every: 'PT15M'
    window: 'PT1H'
    quiet: 'PT6H'
    operator: 'LessThan'
    threshold: 1
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-on-duty'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      for (email, i) in emails: {
        name: 'mail-${i}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.title
      severity: rule.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      // A person closes the alert, not the passing of time; the quiet period keeps one cause from filling the mailbox.
      autoMitigate: false
      muteActionsDuration: rule.quiet
      actions: { actionGroups: [people.id] }
    }
  }
]
