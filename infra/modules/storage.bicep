// The one storage account of the service: records in tables, documents in blobs, follow-up work in a queue. Its static
// website ($web: the portal and the public documents) cannot be turned on by a template: README, step 6.
param name string
param location string
param sku string
param tables string[]
param queues string[]
param retainedContainers string[]
param packageContainer string
@description('Where the portal is, whose pages put uploads into quarantine; empty where it is the static website itself.')
param uploadOrigin string
param documentRetentionDays int
param retentionPolicyLocked bool
param workspaceId string

var recoverableDays = 90
// A pause in an upload may last over a weekend.
var abandonedDays = 7

var siteUrl = substring(account.properties.primaryEndpoints.web, 0, length(account.properties.primaryEndpoints.web) - 1)

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// Deleting the account would delete thirty years of records, the tables with them; take the lock away on purpose only.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-procurement-records'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: '采购文件自采购结束之日起至少保存十五年（政府采购法第四十二条），会计凭证、账簿三十年（会计档案管理办法）。'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: recoverableDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: recoverableDays
    }
    // Pages put blocks of uploads, and nothing else; each address that they get is good for minutes and one blob.
    cors: {
      corsRules: [
        {
          allowedOrigins: [empty(uploadOrigin) ? siteUrl : uploadOrigin]
          allowedMethods: ['PUT']
          allowedHeaders: ['*']
          exposedHeaders: []
          maxAgeInSeconds: 3600
        }
      ]
    }
  }
}

// Files for the bank's connector lie in `bank` until it takes them. What was never finished, or never read, goes; so do the keys of files that were forgotten, as soon as the account lets
// them go (decision 0037).
resource passing 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for container in ['quarantine', 'filekeys', 'bank']: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

resource retained 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for container in retainedContainers: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

// Deployed unlocked, so that a trial can be cleaned up; README step 8 locks it, and nobody shortens it afterwards.
resource retention 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = [
  for (container, i) in retainedContainers: if (!retentionPolicyLocked) {
    parent: retained[i]
    name: 'default'
    properties: {
      immutabilityPeriodSinceCreationInDays: documentRetentionDays
      allowProtectedAppendWrites: false
    }
  }
]

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: packageContainer
  properties: { publicAccess: 'None' }
}

// Versioning is for the whole account; what is rewritten all day, and can be made again, must not pile up.
resource tidy 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'host-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['azure-webjobs-hosts/', 'azure-webjobs-secrets/', '${packageContainer}/', '$web/']
            }
            actions: {
              version: { delete: { daysAfterCreationGreaterThan: recoverableDays } }
            }
          }
        }
        {
          name: 'abandoned-uploads'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['quarantine/']
            }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: abandonedDays } }
              version: { delete: { daysAfterCreationGreaterThan: abandonedDays } }
            }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

// The trigger never creates its own queue, so both exist before the first start.
resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for item in queues: {
    parent: queueService
    name: item
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for item in tables: {
    parent: tableService
    name: item
  }
]

// Tables cannot be made immutable: at least every deletion leaves a line that says who made it.
resource blobDeletions 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'deletions'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

resource tableDeletions 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'deletions'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

output name string = account.name
// Without the slash at the end: it is an origin.
output siteUrl string = siteUrl
output blobUrl string = substring(account.properties.primaryEndpoints.blob, 0, length(account.properties.primaryEndpoints.blob) - 1)
