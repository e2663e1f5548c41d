namespace Chatwoot;
