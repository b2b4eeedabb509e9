// Tables, blobs and queues. No shared keys: a leaked connection string cannot exist.
param name string
param location string
param tags object
param deploymentContainer string

@description('Containers that the app reads and writes; it makes its tables itself, since each list version has tables of its own.')
param containers string[] = ['trades', 'lists', 'results', 'batches', 'audit', 'list-archive', 'portfolio']

@description('Queues that the app reads and writes, without their "-poison" companions.')
param queues string[] = ['trade-chunks', 'list-activated', 'list-refresh']

@description('Companions of the host itself: where it sends blobs whose function failed too often.')
param hostQueues string[] = ['webjobs-blobtrigger-poison']

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    // Audit records and list files are evidence: a deletion by mistake can be undone for a week.
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for container in concat(containers, [deploymentContainer]): {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

@description('Days after which what a batch of trades was worked on with is deleted: the copy of its text and what each part added to the report. Its results stay.')
param batchCopyDays int = 30

// A batch's id is hexadecimal; what lies beside the batches (poison/) is evidence and stays. A rule takes up to ten prefixes.
var batchPrefixes = [
  ['batches/0', 'batches/1', 'batches/2', 'batches/3', 'batches/4', 'batches/5', 'batches/6', 'batches/7', 'batches/8', 'batches/9']
  ['batches/a', 'batches/b', 'batches/c', 'batches/d', 'batches/e', 'batches/f']
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        for (prefixes, i) in batchPrefixes: {
          name: 'copies-of-batches-${i}'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: prefixes }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: batchCopyDays } } }
          }
        }
      ]
    }
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource accountQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for queue in concat(queues, map(queues, q => '${q}-poison'), hostQueues): {
    parent: queueService
    name: queue
  }
]

output id string = account.id
output name string = account.name
