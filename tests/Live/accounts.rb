# For `rails runner -`: an account, its administrator and a platform app, and their tokens as NAME=value lines.
# Running it again prints the same.

account = Account.find_or_create_by!(name: 'ChatwootPS tests')

email = 'administrator@chatwootps.example.com'
administrator = User.find_by(email: email)
unless administrator
  administrator = User.new(name: 'Test Administrator', email: email, password: "Aa1!#{SecureRandom.hex(16)}")
  administrator.skip_confirmation!
  administrator.save!
end
AccountUser.find_or_create_by!(account: account, user: administrator) { |membership| membership.role = :administrator }

platform_app = PlatformApp.find_or_create_by!(name: 'ChatwootPS tests')

puts 'CHATWOOT_TEST_URI=http://127.0.0.1:3000'
puts "CHATWOOT_TEST_ACCESS_TOKEN=#{administrator.access_token.token}"
puts "CHATWOOT_TEST_ACCOUNT_ID=#{account.id}"
puts "CHATWOOT_TEST_PLATFORM_TOKEN=#{platform_app.access_token.token}"
