// Where logs, traces and metrics go. Application Insights takes them from signed-in senders only.
param name string
param location string
param tags object

@description('Who is written to when a message was given up; empty: the alert shows in the portal alone.')
param alertEmail string = ''

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: name
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'sanctions'
    enabled: true
    emailReceivers: [{ name: 'alerts', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

// The app says so at level Critical when the host has given up a message: it is kept, and somebody must look.
resource givenUp 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name}-given-up'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'A message was given up'
    description: 'A chunk or a file of trades could not be worked on. The message is kept in the container batches under poison/; its rows stand in the errors file of their batch.'
    enabled: true
    severity: 1
    scopes: [insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      allOf: [
        {
          query: 'traces | where severityLevel == 4'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: true
    actions: { actionGroups: empty(alertEmail) ? [] : [people.id] }
  }
}

output name string = insights.name
