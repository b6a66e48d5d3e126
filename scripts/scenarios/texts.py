"""What the scenarios say of their recommendations: why, and what to do. Our own words, kept short."""

_TEXTS = """
805651bc-6ecd-4c73-9b55-97a19d0582d0
Open management ports are guessed at all day long.
Enable just-in-time access on the machine, then ask for access when it is needed.
bc303248-3d14-44c2-96a0-55f5c326b5fe
RDP or SSH can be reached from any address.
Remove the rules that open 22 and 3389 to the internet; come in through the bastion.
483f12ed-ae23-447e-a2de-a67a10db4353
A machine with a public address has no network security group in front of it.
Attach a network security group to its subnet or card, after a look at the flow logs.
4ab6e3c5-74dd-8b35-9ab9-f61b30875b27
Updates are missing on this machine.
Put the machine into the next maintenance window of Update Manager.
c0f5316d-5ac5-9218-b77a-b96e16ccfd66
Updates are installed and wait for a restart.
Restart the machine in its window.
d1db3318-01ff-16de-29eb-28b344515626
Without the agent nothing is known of this machine.
Install the monitoring extension and point it at the central workspace.
ffff0522-1e88-47fc-8382-2a80ba848f5d
Nobody looks for known vulnerabilities on this machine.
Enable the built-in scanner.
1195afff-c881-495e-9bc5-1486211ae03f
The scanner found known vulnerabilities.
Update or remove the software that the findings name.
d57a4221-a804-52ca-3dea-768284f06bb7
Temporary disks and caches are written in the clear.
Enable encryption at host; the machine has to be stopped for it.
181ac480-f7c4-544b-9865-11b8ffe87f47
Settings of the operating system differ from the baseline.
Apply the baseline policy, then settle what is left by hand.
35f45c95-27cf-4e52-891f-8390d1de5828
Any program may run on this machine.
Watch in audit mode first, then enforce the list of allowed programs.
83f577bd-a1b6-b7e1-0891-12ca19d1e6df
No endpoint protection was found.
Install the endpoint agent with the standard settings.
3b20e985-f71f-483b-b078-f30d73936d43
A rule lets any address in on all ports.
Replace it by the ports and sources that are in use.
c3b51c94-588b-426b-a892-24696f9e54cc
The machine passes on packets that are not meant for it.
Turn off IP forwarding, unless the machine is a network appliance.
0396b18c-41aa-489c-affd-4ee5d1714a59
The machine would start a changed boot loader.
Turn on Secure Boot; the machine has to be stopped for it.
bd20bd91-aaf1-7f14-b6e4-866de2f43146
Instances of the scale set run an old image.
Raise the image version and roll it out.
8941d121-f740-35f6-952c-6561d2b38d36
Settings of the scale set's image differ from the baseline.
Correct the image and roll it out.
21300918-b2e3-0346-785f-c77ff57d243b
The scale set has no endpoint protection.
Add the endpoint extension to the model and update the instances.
b0fdc63a-38e7-4bab-a7c4-2c2665abbaa9
Whoever reaches the cluster may do anything in it.
The cluster has to be built anew with role-based access.
1a2b5b4c-f80d-46e7-ac81-b51a9fb363de
The cluster's API can be reached from everywhere.
Allow only the addresses of the pipelines and of the bastion.
22e18b64-4576-41e6-8972-0eb28c9af0c8
The cluster runs a version with known vulnerabilities.
Upgrade it step by step, the test cluster first.
08e628db-e2ed-4793-bc91-d13e684401c3
Policies do not reach into the cluster.
Enable the policy add-on.
5d90913f-a1c5-4429-ad54-2c6c17fb3c73
A container runs with the rights of its host.
Take the privileged flag out of the manifest and give single capabilities.
405c9ae6-49f9-46c4-8873-a86690f27818
One container may eat up its node.
Set CPU and memory limits in the manifests.
1b351b29-41ca-6df5-946c-c190a56be5fe
The site answers without encryption.
Turn on HTTPS only.
cb0acdc6-0846-fd48-debe-9905af151b6d
The functions answer without encryption.
Turn on HTTPS only.
2a54c352-7ca4-4bae-ad46-47ecd9595bd2
The site still speaks old versions of TLS.
Look for old clients in the logs, then set the least version to 1.2.
15be5f3c-e0a4-c0fa-fbff-8e50339b4b22
The functions still speak old versions of TLS.
Look for old clients in the logs, then set the least version to 1.2.
19beaa2a-a126-b4dd-6d35-617f6cc83fca
Deployments by FTP send the password in the clear.
Allow FTPS only, or turn FTP off.
972a6579-f38f-c0b9-1b4b-a5bbeba3ab5b
Deployments by FTP send the password in the clear.
Allow FTPS only, or turn FTP off.
4a3d7cd3-f17c-637a-1ffc-614a01dd03cf
The site keeps passwords of other services in its settings.
Give it a managed identity and take the passwords out.
df4d1739-47f0-60c7-1706-3731fea6ab03
Scripts of any origin may call the site.
Name the origins that need it.
40394a2c-60fb-7cc5-1944-065772e94f05
Requests to the site are not recorded.
Send its diagnostic logs to the central workspace.
1c5de8e1-f68d-6a17-e0d2-ec259c42768c
The account accepts requests without encryption.
Turn on secure transfer.
51fd8bb1-0db4-bbf1-7e2b-cfcba7eb66a6
A container of the account may be opened to everyone.
Ask for anonymous readers first, then disallow public access.
45d313c3-3fca-5040-035f-d61928366d31
The account can be reached from all networks.
List its callers, then allow only their networks.
1db4f204-cb5a-4c9c-9254-7556403ce51c
Nobody looks for weak settings in the databases of this server.
Enable vulnerability assessment on the server.
400a6682-992c-4726-9549-629fbc3b988f
Attacks on this server would not be noticed.
Enable the Defender plan for the server.
94208a8b-16e8-4e5b-abbd-4e81c9d02bee
What is done in the databases is not recorded.
Turn on auditing and send it to the central workspace.
651967bf-044e-4bde-8376-3e08e0600105
Files and backups of the database can be read by who gets hold of them.
Turn on transparent encryption; it works while the database runs.
82e20e14-edc5-4373-bfc4-f13121257c37
The database has weak settings.
Go through the findings of its last scan, one rule after the other.
88bbc99c-e5af-ddd7-6105-6150b2bfa519
Who reads secrets is not recorded.
Send the vault's diagnostic logs to the central workspace.
35b25be2-d08a-e340-45ed-f08a95d804fc
The cache accepts connections without encryption.
Close the plain port, once no client uses it.
f19ab7d9-5ff2-f8fd-ab3b-0bf95dcb6889
What happens in the namespace is not recorded.
Send its diagnostic logs to the central workspace.
1597605a-0faf-5860-eb74-462ae2e9fc21
What happens in the namespace is not recorded.
Send its diagnostic logs to the central workspace.
b12bc79e-4f12-44db-acda-571820191ddc
Variables are kept in the clear.
Delete each variable and make it again encrypted.
1fde2073-a488-17e9-9534-5a3b23379b4b
The server accepts connections without encryption.
Enforce SSL, once no client connects without it.
c5b83aed-f53d-5201-8ffb-1f9938de410a
The server is reached over its public address.
Make a private endpoint and its name zone, move the clients, close the public way.
e3de1cc0-f4dd-3b34-e496-8b5381ba2d70
A flood of traffic would take the network down.
Put the network under the protection plan; one plan serves many.
dbd0cb49-b563-45e7-9724-889e799fa648
Images in the registry have known vulnerabilities.
Build them anew on a current base image.
03afeb6f-7634-adb3-0a01-803b0b9cb611
Clients come in with certificates that nobody can take back.
Move client authentication to the directory.
94290b00-4d0c-d7b4-7cea-064a9554e681
A stolen password of an owner is enough to take the subscription.
Include these accounts in the policy that asks for a second factor.
57e98606-6b1e-6193-0e3d-fe621387c16b
A stolen password is enough to change resources.
Include these accounts in the policy that asks for a second factor.
00c6d40b-e990-6acf-d4f3-471e747a27c4
Accounts of people who left still have rights.
Take away their role assignments.
e52064aa-6853-e252-a11e-dffc675689c2
An owner's account of someone who left is still there.
Take away the role assignment today.
c3b6ae71-f1f0-31b4-e6c1-d5951285d03d
A guest from outside owns the subscription.
Ask the sponsor, then take the role away or make the guest a member.
04e7147b-0deb-9796-2e5c-0336343ceb3d
Guests from outside may change resources.
Ask the sponsors, then take the roles away.
2c79b4af-f830-b61e-92b9-63dfa30f16e4
If the only owner is away nobody can act.
Name a second owner.
6f90a6d6-d4d6-0794-0ec1-98fa77878c2e
Too many people own the subscription.
Keep three owners, give the others the roles that they need.
56a6e81f-7413-4f72-9a1b-aaeeaa87c872
Attacks on machines would not be noticed.
Decide on the plan's price, then enable it.
b26b4bb8-864b-44b7-9dbe-6ebc42784893
Objects are kept in the clear.
Turn on default encryption of the bucket.
4fe7c40f-0e00-4561-a3db-9fb9a1445f8c
The bucket answers requests without encryption.
Deny requests without TLS in the bucket's policy.
7a15b790-008b-4501-85fe-2515a5bc2bd0
Anyone may read the bucket.
Ask who reads it, then block public access.
390db523-709f-466d-8757-b0b54ea6a7bd
SSH is open to every address.
Narrow the rule to the addresses of the bastion.
93facfdb-6299-4c07-b650-bc43bc3bc18d
What has no group of its own is open by the default one.
Move what uses the default group, then take its rules away.
6a9bbcb5-81a9-4164-8d17-03b255107dad
The instance is not managed.
Attach the instance role of Systems Manager.
bc85a7ee-7f43-47ab-8736-4faaec9346b5
Without the agent nothing is known of this instance.
Install the SSM agent.
9e06bec8-97f4-4b02-90d4-fa98ebab2079
A stolen password is enough to act as this user.
Register a second factor with the user.
d8ae9e00-250a-4a8d-a295-5e40f2e13824
The root user has an access key.
Find out who uses it, replace it by a role, delete it.
c1769ad9-3c3a-4455-8d86-4d02dc2580f7
Changes of the account's resources are not recorded.
Turn on the recorder in every region in use.
6cf046b0-9a14-44ec-b35b-171982c78e9b
Calls to the account's API are not recorded.
Make a trail for all regions.
ce67af84-5a51-47e7-85e5-fe8cfa5b6237
The database has a public address.
Take away the public address, once its clients come from inside.
d7887c9e-34c3-4c5a-a214-8022007e41f9
Weak passwords are allowed.
Set the account's password policy.
"""


def _read(text):
    lines = text.strip().split("\n")
    return {lines[at]: (lines[at + 1], lines[at + 2]) for at in range(0, len(lines), 3)}


TEXTS = _read(_TEXTS)
