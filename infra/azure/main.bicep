// The whole of the deployed system: one Flex Consumption function app, one storage account, Application Insights,
// a CDN in front, and a translator where one is wanted. The app reaches them with its managed identity; no key exists anywhere.
//
//   az group create -n aggregator -l southeastasia
//   az deployment group create -g aggregator -f infra/azure/main.bicep -p publicUrl=https://news.example

@description('Prefix of all names; 3 to 11 lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'aggregator'

@description('Region of all resources.')
param location string = resourceGroup().location

@description('The address that readers use, without a slash at the end.')
param publicUrl string

@description('Most instances that queue work may scale out to.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Whether articles are translated with Azure AI Translator, which is paid for by the character.')
param translate bool = false

var suffix = uniqueString(resourceGroup().id)
var translatorName = '${name}-translator-${suffix}'
var storageName = take('${name}${suffix}', 24)
var deploymentContainer = 'deployments'

// Least privilege: data only, no management of the account.
var roles = {
  blobs: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
  queues: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  tables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: storageName
  location: location
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    resource deployments 'containers' = { name: deploymentContainer }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    // Readers' addresses are not kept (the default, said aloud).
    DisableIpMasking: false
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-${suffix}'
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: maximumInstances }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      http20Enabled: true
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'AzureWebJobsStorage__accountName', value: storage.name }
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'Storage', value: 'azure' }
        { name: 'CollectSchedule', value: '0 * * * * *' }
        { name: 'RecheckSchedule', value: '20 * * * * *' }
        { name: 'PushSchedule', value: '*/10 * * * * *' }
        { name: 'TranslateSchedule', value: '5/10 * * * * *' }
        { name: 'CoverageSchedule', value: '30 */5 * * * *' }
        { name: 'DumpSchedule', value: '0 20 3 * * *' }
        { name: 'PackageSchedule', value: '40 */10 * * * *' }
        { name: 'Translate__Engine', value: translate ? 'azure' : 'none' }
        { name: 'Translate__Endpoint', value: translate ? 'https://${translatorName}.cognitiveservices.azure.com/' : '' }
        // Front Door, and the platform's own front end behind it.
        { name: 'Limits__Proxies', value: '2' }
        { name: 'PublicUrl', value: publicUrl }
      ]
    }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    name: guid(storage.id, app.id, role.value)
    scope: storage
    properties: {
      principalId: app.identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

// Its own address takes the app's identity; keys are switched off.
resource translator 'Microsoft.CognitiveServices/accounts@2024-10-01' = if (translate) {
  name: translatorName
  location: location
  kind: 'TextTranslation'
  sku: { name: 'S1' }
  properties: {
    customSubDomainName: translatorName
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource translatorAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (translate) {
  name: guid(resourceGroup().id, app.id, 'translator')
  scope: translator
  properties: {
    principalId: app.identity.principalId
    principalType: 'ServicePrincipal'
    // Cognitive Services User
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'a97b65f3-24c7-4388-baec-2e87135dc908')
  }
}

resource edge 'Microsoft.Cdn/profiles@2024-02-01' = {
  name: '${name}-edge'
  location: 'global'
  sku: { name: 'Standard_AzureFrontDoor' }

  resource endpoint 'afdEndpoints' = {
    name: '${name}-${suffix}'
    location: 'global'

    resource all 'routes' = {
      name: 'all'
      dependsOn: [ origins::app ]
      properties: {
        originGroup: { id: origins.id }
        supportedProtocols: [ 'Http', 'Https' ]
        patternsToMatch: [ '/*' ]
        httpsRedirect: 'Enabled'
        forwardingProtocol: 'HttpsOnly'
        linkToDefaultDomain: 'Enabled'
        // What may be kept, and for how long, every answer says itself.
        cacheConfiguration: { queryStringCachingBehavior: 'UseQueryString' }
      }
    }
  }
}

resource origins 'Microsoft.Cdn/profiles/originGroups@2024-02-01' = {
  parent: edge
  name: 'app'
  properties: {
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 }
    healthProbeSettings: { probePath: '/health/live', probeProtocol: 'Https', probeRequestType: 'HEAD', probeIntervalInSeconds: 60 }
  }

  resource app 'origins' = {
    name: 'app'
    properties: {
      hostName: appHost
      originHostHeader: appHost
      httpsPort: 443
    }
  }
}

var appHost = app.properties.defaultHostName

output appName string = app.name
output address string = 'https://${edge::endpoint.properties.hostName}'
