// Who may do what. All rights are here, each as narrow as it can be.
param appPrincipalId string
param storageAccountName string
param insightsName string
param tradesPrincipalId string
param listsPrincipalId string

// Built-in roles, by the ids that Azure gives them everywhere.
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

// Owner, not contributor: the Functions host asks for it on its own storage (keys, leases, blob trigger receipts).
// The queue role is also what the blob trigger needs for its poison queue.
var appRoles = [blobDataOwner, queueDataContributor, tableDataContributor]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource trades 'containers' existing = { name: 'trades' }
    resource results 'containers' existing = { name: 'results' }
    resource lists 'containers' existing = { name: 'lists' }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    scope: account
    name: guid(account.id, appPrincipalId, role)
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, appPrincipalId, monitoringMetricsPublisher)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

// Whoever may drop trades may not touch lists: rights on single containers.
resource tradesDropped 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(tradesPrincipalId)) {
  scope: account::blobs::trades
  name: guid(account::blobs::trades.id, tradesPrincipalId, blobDataContributor)
  properties: {
    principalId: tradesPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource resultsRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(tradesPrincipalId)) {
  scope: account::blobs::results
  name: guid(account::blobs::results.id, tradesPrincipalId, blobDataReader)
  properties: {
    principalId: tradesPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
  }
}

resource listsDropped 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(listsPrincipalId)) {
  scope: account::blobs::lists
  name: guid(account::blobs::lists.id, listsPrincipalId, blobDataContributor)
  properties: {
    principalId: listsPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}
