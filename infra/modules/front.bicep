// The one address of portal, public documents and API, and the only place that can put security headers on files of a
// static website. Its name is known before the app that it leads to; routes.bicep adds the ways.
param name string

resource profile 'Microsoft.Cdn/profiles@2023-05-01' = {
  name: name
  location: 'global'
  sku: { name: 'Standard_AzureFrontDoor' }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2023-05-01' = {
  parent: profile
  name: name
  location: 'global'
  properties: { enabledState: 'Enabled' }
}

output name string = profile.name
output url string = 'https://${endpoint.properties.hostName}'
