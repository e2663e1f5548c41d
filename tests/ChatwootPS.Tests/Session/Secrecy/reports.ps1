Get-ChatwootCsatResponse -Since ([DateTime]::Now).AddDays(-30) -Rating 1, 5
Get-ChatwootCsatResponse -AsServerCsv
Get-ChatwootCsatMetric
Set-ChatwootCsatResponse 1 -ReviewNote none -PassThru
Get-ChatwootReport ConversationsCount -Since 2025-09-01 -Until 2025-09-04
Get-ChatwootReportSummary -By Agent -Since 2025-09-01 -Until 2025-10-01
Get-ChatwootLiveReport -By Assignee
Get-ChatwootResponseTimeDistribution -Since 2025-09-01
Get-ChatwootInboxLabelMatrix -Since 2025-09-01 -Pivot
Get-ChatwootMessageReport -Since 2025-09-01
Get-ChatwootReportingEvent -First 3
Get-ChatwootTrafficReport -Day 1
Get-ChatwootBotReport
Export-ChatwootReport Agent
Get-ChatwootYearInReview
