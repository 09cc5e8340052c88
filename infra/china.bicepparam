using 'main.bicep'

// Azure China (21Vianet). What differs by customer comes from the environment of whoever deploys (README.md, step 3).
param location = readEnvironmentVariable('LOCATION', 'chinanorth3')
// Flex Consumption could not be confirmed here: write FC1 where the region lists it (README.md, step 2).
param planSku = 'P1v3'
// Front Door could not be confirmed here: the headers of README.md, step 6, come from the gateway that stands before.
param frontDoor = false
param ownOrigin = readEnvironmentVariable('PORTAL_ORIGIN', '')
// Microsoft's page names Entra ingestion for the public cloud only; true after a trial shows that traces arrive.
param telemetryWithIdentity = false
param publicPages = json(readEnvironmentVariable('PUBLIC_PAGES', '{}'))
param alertEmails = split(readEnvironmentVariable('ALERT_EMAILS'), ',')
param identityIssuer = readEnvironmentVariable('IDENTITY_ISSUER')
param identityAudience = readEnvironmentVariable('IDENTITY_AUDIENCE')
param identityMetadataAddress = readEnvironmentVariable('IDENTITY_METADATA_ADDRESS')
