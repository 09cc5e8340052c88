using 'main.bicep'

// Global Azure. What differs by customer comes from the environment of whoever deploys (README.md, step 3).
param location = readEnvironmentVariable('LOCATION', 'eastasia')
param planSku = 'FC1'
param ownOrigin = readEnvironmentVariable('PORTAL_ORIGIN', '')
param publicPages = json(readEnvironmentVariable('PUBLIC_PAGES', '{}'))
param alertEmails = split(readEnvironmentVariable('ALERT_EMAILS'), ',')
param identityIssuer = readEnvironmentVariable('IDENTITY_ISSUER')
param identityAudience = readEnvironmentVariable('IDENTITY_AUDIENCE')
param identityMetadataAddress = readEnvironmentVariable('IDENTITY_METADATA_ADDRESS')
