#!/bin/sh
# Subscribes each blob function to the events of its container. Run by azd after each deployment, with the outputs of
# infra/main.bicep as variables; may run any number of times.
set -eu

: "${RESOURCE_GROUP:?run by azd, or set it to the resource group}"
: "${AZURE_FUNCTION_APP_NAME:?run by azd, or set it to the function app}"
: "${EVENT_TOPIC_NAME:?run by azd, or set it to the Event Grid system topic}"
command -v az >/dev/null || { echo "The Azure CLI (az) is needed to subscribe to blob events." >&2; exit 1; }
if [ -n "${AZURE_SUBSCRIPTION_ID:-}" ]; then az account set --subscription "$AZURE_SUBSCRIPTION_ID"; fi

attempts=20
pause=15

# The host makes this key when it first loads a blob trigger, some time after the deployment.
key=""
n=0
while [ -z "$key" ]; do
  key=$(az functionapp keys list --name "$AZURE_FUNCTION_APP_NAME" --resource-group "$RESOURCE_GROUP" \
    --query systemKeys.blobs_extension --output tsv 2>/dev/null || true)
  [ "$key" = "None" ] && key=""
  n=$((n + 1))
  if [ -z "$key" ]; then
    [ "$n" -lt "$attempts" ] || { echo "The app has no blobs_extension key yet: has it started?" >&2; exit 1; }
    sleep "$pause"
  fi
done

# subscribe FUNCTION CONTAINER
subscribe() {
  endpoint="https://$AZURE_FUNCTION_APP_NAME.azurewebsites.net/runtime/webhooks/blobs?functionName=Host.Functions.$1&code=$key"
  n=0
  # Event Grid calls the endpoint before it accepts the subscription; a cold app may not answer in time.
  until az eventgrid system-topic event-subscription create --name "$1" --resource-group "$RESOURCE_GROUP" \
    --system-topic-name "$EVENT_TOPIC_NAME" --endpoint-type webhook --endpoint "$endpoint" \
    --included-event-types Microsoft.Storage.BlobCreated \
    --subject-begins-with "/blobServices/default/containers/$2/blobs/" --output none; do
    n=$((n + 1))
    [ "$n" -lt "$attempts" ] || { echo "Could not subscribe $1 to $2." >&2; exit 1; }
    sleep "$pause"
  done
  echo "$1 is told of new blobs in $2."
}

subscribe BlobTrades trades
subscribe BlobLists lists
