namespace Chatwoot.Client;
