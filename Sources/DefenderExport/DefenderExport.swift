// DefenderExport
