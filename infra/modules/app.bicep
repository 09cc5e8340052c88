// The function app and its plan: .NET 10 isolated on Linux, one user-assigned identity, no key in any setting.
param name string
param location string
param planSku string
param maximumInstanceCount int
param alwaysReadyHttp int
param identityName string
param storageName string
param packageContainer string
param insightsName string
param telemetryWithIdentity bool

@description('The only origin whose pages may call the API from a browser.')
param portalOrigin string

@description('Settings of the service itself; those of the platform are added here.')
param settings object

var flex = planSku == 'FC1'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// `accountName` alone means core.windows.net; every other cloud states its endpoints. Never both.
var storageEndpoints = environment().name == 'AzureCloud'
  ? { AzureWebJobsStorage__accountName: storage.name }
  : {
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
    }

var platformSettings = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  AZURE_CLIENT_ID: identity.properties.clientId
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  // Alerts read single log lines: a sampled line is an alert that never comes.
  AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__isEnabled: 'false'
}

var telemetrySettings = telemetryWithIdentity
  ? { APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD' }
  : {}

// On Flex Consumption the runtime is a property of the site, and these settings are refused.
var planSettings = flex
  ? {}
  : {
      FUNCTIONS_EXTENSION_VERSION: '~4'
      FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
      WEBSITE_RUN_FROM_PACKAGE: '1'
    }

var allSettings = union(settings, storageEndpoints, platformSettings, telemetrySettings, planSettings)

var siteOnPlan = flex
  ? {}
  : {
      linuxFxVersion: 'DOTNET-ISOLATED|10.0'
      // Without it the worker sleeps and no timer runs.
      alwaysOn: true
      healthCheckPath: '/api/health'
      ftpsState: 'Disabled'
    }

var flexConfig = {
  runtime: {
    name: 'dotnet-isolated'
    version: '10.0'
  }
  deployment: {
    storage: {
      type: 'blobContainer'
      value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
      authentication: {
        type: 'UserAssignedIdentity'
        userAssignedIdentityResourceId: identity.id
      }
    }
  }
  scaleAndConcurrency: {
    instanceMemoryMB: 2048
    maximumInstanceCount: maximumInstanceCount
    alwaysReady: alwaysReadyHttp == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyHttp }]
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: flex ? 'functionapp' : 'linux'
  sku: flex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: planSku, capacity: 1 }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: flex ? flexConfig : null
    siteConfig: union(siteOnPlan, {
      minTlsVersion: '1.2'
      cors: {
        allowedOrigins: [portalOrigin]
        supportCredentials: false
      }
      appSettings: map(items(allSettings), setting => { name: setting.key, value: setting.value })
    })
  }
}

// Deployment is by Entra token only: no user name and password exist for it.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for door in ['ftp', 'scm']: {
    parent: site
    name: door
    properties: { allow: false }
  }
]

output name string = site.name
output host string = site.properties.defaultHostName
output url string = 'https://${site.properties.defaultHostName}'
