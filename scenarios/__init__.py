"""Who pays for the work, and whether it survives on subsidy, fees or a contract."""
