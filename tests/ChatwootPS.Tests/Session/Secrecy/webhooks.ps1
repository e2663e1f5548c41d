$posted = '{"event":"conversation_updated","account":{"id":1,"name":"x"},"id":1,"inbox_id":1,"status":"open","meta":{},"contact_inbox":{"pubsub_token":"' + $password + '"},"channel_secret":"' + $password + '","changed_attributes":[{"hmac_token":{"previous_value":"' + $password + '","current_value":"' + $password + '"}}]}'
ConvertFrom-ChatwootWebhook $posted
ConvertFrom-ChatwootWebhook "{}" -Secret $password
Test-ChatwootWebhookSignature -Body $posted -Signature 'sha256=0' -Timestamp 1 -Secret $password
Receive-ChatwootWebhook -Port 0 -Secret $password -TimeoutSec 1
