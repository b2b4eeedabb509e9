// Everything that SanctionsCheck runs on in Azure: one resource group, one storage account without shared keys, one
// function app on Flex Consumption that signs in with its own identity, Event Grid for blob events, and telemetry.
targetScope = 'subscription'

@minLength(1)
@maxLength(32)
@description('Name of the azd environment; part of every name.')
param environmentName string

@minLength(1)
@description('Region of all resources.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Object id of the group or person who may drop files of trades and read results; empty: nobody but the app.')
param tradesPrincipalId string = ''

@description('Object id of the group or person who may drop official list files; empty: nobody but the app. Keep it apart from the one for trades.')
param listsPrincipalId string = ''

@description('Address that alerts are sent to; empty: they show in the portal alone.')
param alertEmail string = ''

@minValue(1)
@maxValue(1000)
@description('Most instances that the app may scale out to.')
param maximumInstanceCount int = 40

@description('Whether the publishers of the official lists are asked for new versions. Off: files are dropped into the container lists.')
param listRefreshEnabled bool = true

@description('When they are asked, as an NCRONTAB expression with seconds (UTC).')
param listRefreshSchedule string = '0 17 * * * *'

var tags = { 'azd-env-name': environmentName }
var token = toLower(uniqueString(subscription().id, environmentName, location))
var deploymentContainer = 'deployment'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'sanctionscheck-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'sanctionscheck-${token}'
    location: location
    tags: tags
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'sanctions${token}'
    location: location
    tags: tags
    deploymentContainer: deploymentContainer
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    name: 'sanctionscheck-${token}'
    location: location
    tags: tags
    alertEmail: alertEmail
  }
}

module roles 'roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    storageAccountName: storage.outputs.name
    insightsName: monitoring.outputs.name
    tradesPrincipalId: tradesPrincipalId
    listsPrincipalId: listsPrincipalId
  }
}

module app 'app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: 'sanctionscheck-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    deploymentContainer: deploymentContainer
    insightsName: monitoring.outputs.name
    maximumInstanceCount: maximumInstanceCount
    listRefreshEnabled: listRefreshEnabled
    listRefreshSchedule: listRefreshSchedule
  }
  // The host reads its package and its keys from storage when it starts.
  dependsOn: [roles]
}

module events 'events.bicep' = {
  name: 'events'
  scope: group
  params: {
    name: 'sanctionscheck-${token}'
    location: location
    tags: tags
    storageAccountId: storage.outputs.id
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = app.outputs.name
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name
output EVENT_TOPIC_NAME string = events.outputs.name
output SERVICE_URL string = app.outputs.url
