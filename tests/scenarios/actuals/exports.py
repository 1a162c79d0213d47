"""Small ledgers as accounting programs export them, written by hand for tests.

Headings are those of Xero, QuickBooks and Sage exports as seen in 2026; every amount
is made up.
"""

from __future__ import annotations

XERO = """\
Account Transactions
Partnership
For the period 1 September 2026 to 31 October 2026

Date,Source,Contact,Description,Reference,Debit,Credit,Gross,VAT,Account Code,Account,\
Account Type,Programme
30 Sep 2026,Payable Invoice,Venue Ltd,Hall,V-1,"1,200.00",,"1,200.00",0.00,5200,\
Room hire,Direct Costs,Leading
30 Sep 2026,Manual Journal,,Pay,J-1,2000.00,,2000.00,0.00,7000,Salaries,Overhead,
15 Oct 2026,Receivable Invoice,School,Fee,F-1,,5000.00,5000.00,0.00,4000,Fees,Revenue,
16 Oct 2026,Payable Credit Note,Venue Ltd,Back,V-2,,200.00,-200.00,0.00,5200,\
Room hire,Direct Costs,Leading

Total,,,,,"3,200.00","5,200.00"
"""

QUICKBOOKS = """\
General Ledger
Partnership
September - October 2026

,Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance
5200 Room hire,,,,,,,,
,Beginning Balance,,,,,,,0.00
,30/09/2026,Bill,1,Venue Ltd,Hall,Creditors,"1,200.00","1,200.00"
,16/10/2026,Credit Note,2,Venue Ltd,Back,Creditors,(200.00),"1,000.00"
Total for 5200 Room hire,,,,,,,"1,000.00",
4000 Fees,,,,,,,,
,15/10/2026,Invoice,3,School,Fee,Debtors,"5,000.00","5,000.00"
Total for 4000 Fees,,,,,,,"5,000.00",
"""

SAGE = """\
Type,Account Reference,Nominal A/C Ref,Department Code,Date,Reference,Details,\
Net Amount,Tax Code,Tax Amount
PI,VENUE,5200,1,30/09/2026,V-1,Hall,1200.00,T2,0.00
PC,VENUE,5200,1,16/10/2026,V-2,Back,200.00,T2,0.00
SI,SCHOOL,4000,0,15/10/2026,F-1,Fee,5000.00,T2,0.00
SR,SCHOOL,1200,0,20/10/2026,BACS,Paid,5000.00,T9,0.00
"""

BY_MONTH = """\
Profit and Loss
Partnership
For the 2 months ended 31 October 2026

Account,Sep 2026,Oct 2026,Total
Turnover,,,
Fees,0.00,"5,000.00","5,000.00"
Total Turnover,0.00,"5,000.00","5,000.00"
Administrative Costs,,,
Room hire,"1,200.00",(200.00),"1,000.00"
Total Administrative Costs,"1,200.00",(200.00),"1,000.00"
Operating Profit,"(1,200.00)","5,200.00","4,000.00"
"""

TRIAL_BALANCE = """\
Trial Balance
Partnership
As at 31 October 2026

Account Code,Account,Account Type,Debit - Year to date,Credit - Year to date
5200,Room hire,Direct Costs,"1,000.00",
4000,Fees,Revenue,,"5,000.00"
1200,Bank,Bank,"4,000.00",
Total,,,"5,000.00","5,000.00"
"""

WITH_CLASSES = """\
Date,Account Code,Account,Account Type,Debit,Credit,Class
30/09/2026,5001,Books,Direct Costs,1500.50,,Reading
30/09/2026,4000,Fees,Revenue,,"2,000.00",
30/09/2026,7999,Sundry,,5,,Elsewhere
"""

XERO_BY_ACCOUNT = """\
Account Transactions
Partnership
For the period 1 September 2026 to 31 October 2026

Date,Source,Description,Reference,Debit,Credit,Running Balance,Gross,VAT

Room hire,,,,,,,,
Opening Balance,,,,0.00,0.00,0.00,,
30 Sep 2026,Payable Invoice,Venue Ltd,V-1,"1,200.00",0.00,"1,200.00","1,200.00",0.00
16 Oct 2026,Payable Credit Note,Venue Ltd,V-2,0.00,200.00,"1,000.00",(200.00),0.00
Total Room hire,,,,"1,200.00",200.00,"1,000.00",,
Closing Balance,,,,"1,000.00",0.00,"1,000.00",,

Fees,,,,,,,,
15 Oct 2026,Receivable Invoice,School,F-1,0.00,"5,000.00","(5,000.00)","5,000.00",0.00
Total Fees,,,,0.00,"5,000.00","(5,000.00)",,
"""
