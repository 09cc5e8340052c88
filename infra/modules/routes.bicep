// Where the front door leads: /api to the function app, all else to the static website, there with security headers.
param frontName string
param siteHost string
param apiHost string

// What a <meta> element cannot say; the rest of the policy is in the portal's page itself (README, step 6).
var headers = [
  { name: 'Content-Security-Policy', value: 'frame-ancestors \'none\'' }
  { name: 'X-Content-Type-Options', value: 'nosniff' }
  { name: 'Referrer-Policy', value: 'same-origin' }
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups' }
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' }
]

// Public documents have no script at all.
var publicPolicy = 'default-src \'none\'; style-src \'self\'; img-src \'self\'; form-action \'self\'; frame-ancestors \'none\'; base-uri \'none\''

resource profile 'Microsoft.Cdn/profiles@2023-05-01' existing = {
  name: frontName
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2023-05-01' existing = {
  parent: profile
  name: frontName
}

var origins = [
  { name: 'site', host: siteHost }
  { name: 'api', host: apiHost }
]

resource groups 'Microsoft.Cdn/profiles/originGroups@2023-05-01' = [
  for each in origins: {
    parent: profile
    name: each.name
    properties: {
      loadBalancingSettings: {
        sampleSize: 4
        successfulSamplesRequired: 3
      }
    }
  }
]

resource hosts 'Microsoft.Cdn/profiles/originGroups/origins@2023-05-01' = [
  for (each, i) in origins: {
    parent: groups[i]
    name: each.name
    properties: {
      hostName: each.host
      originHostHeader: each.host
      httpPort: 80
      httpsPort: 443
      priority: 1
      weight: 1000
      enabledState: 'Enabled'
    }
  }
]

resource rules 'Microsoft.Cdn/profiles/ruleSets@2023-05-01' = {
  parent: profile
  name: 'headers'
}

resource everywhere 'Microsoft.Cdn/profiles/ruleSets/rules@2023-05-01' = {
  parent: rules
  name: 'everywhere'
  properties: {
    order: 1
    matchProcessingBehavior: 'Continue'
    actions: [
      for header in headers: {
        name: 'ModifyResponseHeader'
        parameters: {
          typeName: 'DeliveryRuleHeaderActionParameters'
          headerAction: 'Overwrite'
          headerName: header.name
          value: header.value
        }
      }
    ]
  }
}

resource documents 'Microsoft.Cdn/profiles/ruleSets/rules@2023-05-01' = {
  parent: rules
  name: 'documents'
  properties: {
    order: 2
    matchProcessingBehavior: 'Continue'
    conditions: [
      {
        name: 'UrlPath'
        parameters: {
          typeName: 'DeliveryRuleUrlPathMatchConditionParameters'
          operator: 'BeginsWith'
          negateCondition: false
          matchValues: ['public/']
          transforms: []
        }
      }
    ]
    actions: [
      {
        name: 'ModifyResponseHeader'
        parameters: {
          typeName: 'DeliveryRuleHeaderActionParameters'
          headerAction: 'Overwrite'
          headerName: 'Content-Security-Policy'
          value: publicPolicy
        }
      }
    ]
  }
  dependsOn: [everywhere]
}

resource toApi 'Microsoft.Cdn/profiles/afdEndpoints/routes@2023-05-01' = {
  parent: endpoint
  name: 'api'
  properties: {
    originGroup: { id: groups[1].id }
    supportedProtocols: ['Http', 'Https']
    patternsToMatch: ['/api/*']
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    httpsRedirect: 'Enabled'
  }
  dependsOn: [hosts]
}

resource toSite 'Microsoft.Cdn/profiles/afdEndpoints/routes@2023-05-01' = {
  parent: endpoint
  name: 'site'
  properties: {
    originGroup: { id: groups[0].id }
    ruleSets: [{ id: rules.id }]
    supportedProtocols: ['Http', 'Https']
    patternsToMatch: ['/*']
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    httpsRedirect: 'Enabled'
  }
  dependsOn: [hosts, documents]
}
