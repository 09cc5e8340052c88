// 一个区（街道）的采购与公益创投服务：函数应用、存储、身份、监测、告警、密钥库。部署步骤见 README.md。
// Works in global Azure and in Azure China: endpoints come from the deployed resources, never from a literal.
targetScope = 'resourceGroup'

@description('Short name that begins every resource name; lower-case letters and digits.')
@minLength(3)
@maxLength(9)
param name string = 'procure'

@description('Region of all resources.')
param location string = resourceGroup().location

@description('FC1 is Flex Consumption. The others are Linux App Service plans for regions that do not offer it.')
@allowed(['FC1', 'P0v3', 'P1v3', 'S1'])
param planSku string = 'FC1'

@description('Flex Consumption only: most instances per function group.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Flex Consumption only: instances kept warm for HTTP; 0 means a cold start after idle time.')
@minValue(0)
@maxValue(20)
param alwaysReadyHttp int = 0

@description('Redundancy of the storage account; geo-redundant because vouchers and books are kept for thirty years.')
@allowed(['Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_GRS'

@description('False where Front Door is not offered or a gateway of your own stands before the portal.')
param frontDoor bool = true

@description('Origin of the portal where it is neither the front door nor the static website itself: your own domain, https://…, which leads to one of them.')
param ownOrigin string = ''

@description('Settings of the public pages: PublicPages__Districts__{tenant}__Name and others (docs/settings.md).')
param publicPages object = {}

@description('Years that each kind of record is kept, as the law book says (retention.years: 政府采购法 art. 42; retention.accountingYears: 会计档案管理办法). Both kinds lie in the same containers, so the longer counts for all.')
param retentionYears {
  @minValue(15)
  procurementFile: int
  @minValue(30)
  accounting: int
} = {
  procurementFile: 15
  accounting: 30
}

@description('Years from the first file of a procurement to the end of the accounting year in which its contract ends: the law counts from then, a storage policy from the creation of each file.')
@minValue(1)
@maxValue(20)
param procedureYears int = 5

@description('True once the retention policies are locked (README, step 8): a locked policy must not be written again.')
param retentionPolicyLocked bool = false

@description('Days that logs are kept; 网络安全法 art. 21 asks for at least six months, and no six months exceed 184 days.')
@minValue(184)
@maxValue(730)
param logRetentionDays int = 184

@description('False lets telemetry in by the connection string alone, where Entra ingestion is not offered.')
param telemetryWithIdentity bool = true

@description('Mailboxes that receive the alerts.')
@minLength(1)
param alertEmails string[]

@description('Issuer of the access tokens, exactly as the iss claim states it.')
param identityIssuer string

@description('Audience of the access tokens, exactly as the aud claim states it.')
param identityAudience string

@description('OpenID discovery document of the issuer (https).')
param identityMetadataAddress string

@description('Six-field NCRONTAB in UTC: neither a Flex plan nor this template sets a time zone. Beijing is UTC+8.')
param schedules {
  openAndCloseRounds: string
  endNoticePeriods: string
  lapseContracts: string
  latePayments: string
  copyScoreBooks: string
  records: string
  retryStuckWork: string
  deliverMessages: string
} = {
  openAndCloseRounds: '0 */5 * * * *' // every five minutes
  endNoticePeriods: '0 5 16 * * *' // 00:05 in Beijing, just after the day has ended
  lapseContracts: '0 10 16 * * *' // 00:10 in Beijing
  latePayments: '0 0 0 * * *' // 08:00 in Beijing, when the mail is read
  copyScoreBooks: '0 */5 * * * *' // every five minutes: so much of the scoring may be missing from the copies
  records: '0 30 17 * * *' // 01:30 in Beijing, when nobody works
  retryStuckWork: '0 */5 * * * *' // every five minutes; each piece of work waits longer after each failure
  deliverMessages: '30 * * * * *' // every minute
}

var suffix = uniqueString(resourceGroup().id)
var followUpQueue = 'follow-ups'

// As if every year were a leap year: never a day too few.
var documentRetentionDays = (max(retentionYears.procurementFile, retentionYears.accounting) + procedureYears) * 366

// Everything that the service keeps, in one place. `archive` is for exported tables (docs/operations.md), not for the app.
var stored = {
  tables: [
    'Organizations'
    'Funds'
    'Rounds'
    'Proposals'
    'Lots'
    'ScoreBooks'
    'Objections'
    'Contracts'
    'Assessments'
    'Interventions'
    'LawBook'
    'KeyHolders'
    'DraftKeys'
    'Preferences'
    'Deliveries'
    'Webhooks'
    'Questions'
    'Enrolments'
    'Attachments'
    'Performances'
    'Surveys'
    'Feedbacks'
    'RewardLists'
    'FeeBooks'
    'BankBatches'
    'BankAnswers'
    'BankExceptions'
    'Archives'
    'Receivables'
    'ServiceLedgers'
    'ArrearsLists'
    'Evaluators'
    'Draws'
    'Challenges'
    'SurveyBoxes'
    'Lists'
    'DueDays'
    'StuckWork'
    'Messages'
    'Invoices'
    'Verifications'
  ]
  queues: [followUpQueue, '${followUpQueue}-poison']
  retainedContainers: ['documents', 'copies', 'archive', 'files']
  packageContainer: 'app-package'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-${suffix}'
  location: location
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: '${name}-${suffix}'
    location: location
    logRetentionDays: logRetentionDays
    telemetryWithIdentity: telemetryWithIdentity
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: '${name}${suffix}'
    location: location
    sku: storageSku
    tables: stored.tables
    queues: stored.queues
    retainedContainers: stored.retainedContainers
    uploadOrigin: !empty(ownOrigin) ? ownOrigin : frontDoor ? front.outputs.url : ''
    packageContainer: stored.packageContainer
    documentRetentionDays: documentRetentionDays
    retentionPolicyLocked: retentionPolicyLocked
    workspaceId: monitoring.outputs.workspaceId
  }
}

module front 'modules/front.bicep' = if (frontDoor) {
  name: 'front'
  params: {
    name: '${name}-${suffix}'
  }
}

var portalOrigin = !empty(ownOrigin) ? ownOrigin : frontDoor ? front.outputs.url : storage.outputs.siteUrl

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: '${name}-${suffix}'
    location: location
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  params: {
    principalId: identity.properties.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    planSku: planSku
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyHttp: alwaysReadyHttp
    identityName: identity.name
    storageName: storage.outputs.name
    packageContainer: stored.packageContainer
    insightsName: monitoring.outputs.insightsName
    telemetryWithIdentity: telemetryWithIdentity
    portalOrigin: portalOrigin
    settings: union(publicPages, {
      PublicContainer: '$web'
      FollowUpQueue: followUpQueue
      FollowUpDelaySeconds: '1'
      OpenAndCloseRoundsSchedule: schedules.openAndCloseRounds
      EndNoticePeriodsSchedule: schedules.endNoticePeriods
      LapseContractsSchedule: schedules.lapseContracts
      LatePaymentsSchedule: schedules.latePayments
      CopyScoreBooksSchedule: schedules.copyScoreBooks
      RecordsSchedule: schedules.records
      RetryStuckWorkSchedule: schedules.retryStuckWork
      DeliverMessagesSchedule: schedules.deliverMessages
      Identity__Issuer: identityIssuer
      Identity__Audience: identityAudience
      Identity__MetadataAddress: identityMetadataAddress
    })
  }
  // The host reads its storage at start; without the roles the first start fails and is repeated for minutes.
  dependsOn: [access]
}

module routes 'modules/routes.bicep' = if (frontDoor) {
  name: 'routes'
  params: {
    frontName: front.outputs.name
    siteHost: replace(storage.outputs.siteUrl, 'https://', '')
    apiHost: app.outputs.host
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    insightsId: monitoring.outputs.insightsId
    emails: alertEmails
  }
}

output resourceGroupName string = resourceGroup().name
output functionAppName string = app.outputs.name
output serviceUrl string = app.outputs.url
output portalUrl string = portalOrigin
// Behind the front door, portal and API are one origin; elsewhere the API stays where it is and allows the portal's.
output apiUrl string = frontDoor ? '/api' : '${app.outputs.url}/api'
// Where uploads of files go: config.json and the pages' policy name it.
output uploadUrl string = storage.outputs.blobUrl
output storageAccountName string = storage.outputs.name
output vaultName string = vault.outputs.name
output insightsName string = monitoring.outputs.insightsName
