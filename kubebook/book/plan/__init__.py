"""The plan of the business (RAB): its lines, its versions, and how far it is realised."""
