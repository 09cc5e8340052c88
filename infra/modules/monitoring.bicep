// Logs and telemetry. Application Insights accepts nothing without a token unless the cloud cannot offer that.
param name string
param location string
param logRetentionDays int
param telemetryWithIdentity bool

resource workspace 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
    features: { enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: telemetryWithIdentity
  }
}

output workspaceId string = workspace.id
output insightsId string = insights.id
output insightsName string = insights.name
